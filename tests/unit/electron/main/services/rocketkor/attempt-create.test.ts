import { attemptCreate } from '@electron/main/services/rocketkor/attempt-create'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Verdict } from '@shared/sync/verdict'
import { describe, expect, it } from 'vitest'

const unclear: Verdict = { verdict: 'unclear', code: 'timed-out' }
const done = ok(undefined)

function attempt(answers: { attempt?: Result<void, AppError>; verdict?: Result<void, AppError> }) {
  const story: string[] = []
  const tell = <T>(line: string, answer: T) => {
    story.push(line)
    return Promise.resolve(answer)
  }
  const journal = {
    noteAttempt: (localKey: string, body?: string) =>
      tell(`attempt ${localKey} as ${body ?? 'it was saved'}`, answers.attempt ?? done),
    noteVerdict: (localKey: string, verdict: string) =>
      tell(`verdict ${localKey} ${verdict}`, answers.verdict ?? done),
  }
  const client = { create: (body: string) => tell(`send ${body}`, unclear) }
  const onVerdictNotNoted = (code: string) => void story.push(`not noted ${code}`)
  const deps = { journal, client, onVerdictNotNoted } as unknown as Parameters<typeof attemptCreate>[0]
  return { story, verdict: attemptCreate(deps, { localKey: 'k', body: '{}' }) }
}

describe('an attempt', () => {
  it('is in the journal as it is sent, before it is, and its verdict after', async () => {
    const { story, verdict } = attempt({})
    expect(await verdict).toEqual(unclear)
    expect(story).toEqual(['attempt k as {}', 'send {}', 'verdict k unclear'])
  })

  it.each(['disk-full', 'storage-failed'] as const)('is not sent when noting it ends in %s', async (code) => {
    const { story, verdict } = attempt({ attempt: err(appError(code)) })
    expect(await verdict).toEqual({ verdict: 'not-sent', code, retryAfterMs: null })
    expect(story).toEqual(['attempt k as {}'])
  })

  it('has its verdict even when that cannot be noted', async () => {
    const { story, verdict } = attempt({ verdict: err(appError('disk-full')) })
    expect(await verdict).toEqual(unclear)
    expect(story.at(-1)).toBe('not noted disk-full')
  })
})

import { registerHandlers, type IpcServer } from '@electron/main/ipc/register'
import { appError } from '@shared/errors'
import { defineContract, type HandlersOf } from '@shared/ipc/define'
import { err, ok } from '@shared/result'
import { z } from '@shared/zod'
import { describe, expect, it } from 'vitest'

const contract = defineContract({
  commands: {
    notes: {
      read: { input: z.object({ id: z.string().trim() }), output: z.object({ text: z.string() }) },
      clear: { input: z.undefined(), output: z.undefined() },
    },
  },
  events: {},
})

type Sender = { isOurs: boolean }
type NoteHandlers = HandlersOf<typeof contract>['notes']

function serve(handlers: Partial<NoteHandlers>) {
  const served = new Map<string, Parameters<IpcServer<Sender>['handle']>[1]>()
  const bugs: unknown[] = []
  const notes = {
    read: () => Promise.resolve(ok({ text: 'hello' })),
    clear: () => Promise.resolve(ok(undefined)),
    ...handlers,
  }
  registerHandlers<typeof contract, Sender>(
    { handle: (channel, listener) => void served.set(channel, listener) },
    contract,
    {
      handlers: { notes },
      isTrusted: (sender) => sender.isOurs,
      onUnexpected: (error, channel) => bugs.push([channel, error]),
    },
  )
  const call = (channel: string, ...inputs: unknown[]) => served.get(channel)?.({ isOurs: true }, ...inputs)
  return { served, bugs, call }
}

describe('serving a contract', () => {
  it('answers every command on its channel, and no other', () => {
    expect([...serve({}).served.keys()]).toEqual(['notes:read', 'notes:clear'])
  })

  it('hands the parsed input to the handler, without what the schema does not know', async () => {
    const seen: unknown[] = []
    const { call } = serve({ read: (input) => Promise.resolve(ok({ text: String(seen.push(input)) })) })
    expect(await call('notes:read', { id: ' 7 ', extra: 'dropped' })).toEqual(ok({ text: '1' }))
    expect(seen).toEqual([{ id: '7' }])
  })

  it('lets nothing out that the output schema does not know', async () => {
    const answer = { text: 'hello', secret: 'canary' }
    const { call } = serve({ read: () => Promise.resolve(ok(answer)) })
    expect(await call('notes:read', { id: '7' })).toEqual(ok({ text: 'hello' }))
  })

  it.each([
    ['nothing', []],
    ['null', [null]],
    ['text', ['7']],
    ['a missing field', [{}]],
    ['a wrong type', [{ id: 7 }]],
    ['a second input', [{ id: '7' }, { id: '8' }]],
  ])('refuses %s as bad input', async (_what, inputs) => {
    const { call } = serve({ read: () => Promise.reject(new Error('reached the handler')) })
    expect(await call('notes:read', ...inputs)).toEqual(err(appError('bad-input')))
  })

  it('refuses an input where none belongs', async () => {
    expect(await serve({}).call('notes:clear', { id: '7' })).toEqual(err(appError('bad-input')))
  })

  it('answers an untrusted sender nothing, before looking at the input', async () => {
    const { served, bugs } = serve({ read: () => Promise.reject(new Error('reached the handler')) })
    const answer = await served.get('notes:read')?.({ isOurs: false }, { id: '7' })
    expect([answer, bugs]).toEqual([err(appError('untrusted-sender')), []])
  })

  it('hands on a named failure, without what is not part of it', async () => {
    const failure = { ...appError('not-found'), retryAfterMs: 5, body: 'canary' }
    const { call } = serve({ read: () => Promise.resolve(err(failure)) })
    expect(await call('notes:read', { id: '7' })).toEqual(err({ ...appError('not-found'), retryAfterMs: 5 }))
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('canary'))],
    [
      'throws',
      () => {
        throw new Error('canary')
      },
    ],
    ['answers what the contract does not allow', () => Promise.resolve(ok({ text: 7 as never }))],
    [
      'names a failure that there is not',
      () => Promise.resolve(err({ code: 'odd' as never, message: 'canary' })),
    ],
  ])('tells a bug once and shows none of it when a handler %s', async (_what, read) => {
    const { call, bugs } = serve({ read })
    expect(await call('notes:read', { id: '7' })).toEqual(err(appError('internal')))
    expect(bugs).toEqual([['notes:read', expect.any(Error)]])
  })

  it('does not start when a handler is missing', () => {
    expect(() => serve({ clear: undefined as never })).toThrow('No handler for notes:clear')
  })
})

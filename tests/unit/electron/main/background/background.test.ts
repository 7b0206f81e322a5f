import { createBackground } from '@electron/main/background/background'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { backgroundChoicesSchema, initialBackgroundChoices } from '@shared/domain/outbox-tally'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { beforeEach, describe, expect, it } from 'vitest'

const idle = { waiting: 0, attention: 0, sent: 0, isPaused: false }

function setup() {
  const known = new Set(['a', 'b'])
  const counts: number[] = []
  const news: string[] = []
  const file = createSettingsFile({
    file: createPlainJsonFile(temporaryFolder(), 'background'),
    schema: backgroundChoicesSchema,
    initial: initialBackgroundChoices,
  })
  const background = createBackground({ file, isWorkspace: (id) => known.has(id), ticks: () => 0 })
  background.follow({
    onCount: ({ unsent }) => counts.push(unsent),
    onNews: ({ workspaceId, kind, count }) => news.push(`${workspaceId} ${kind} ${count}`),
  })
  return { background, counts, news, known }
}

let story: ReturnType<typeof setup>
beforeEach(() => void (story = setup()))

describe('all outboxes together', () => {
  it('count what waits and what needs the agent, of every workspace', () => {
    story.background.tell('a', { ...idle, waiting: 2, attention: 1 })
    story.background.tell('b', { ...idle, waiting: 4 })
    expect(story.counts).toEqual([3, 7])
  })

  it('leave out a workspace that is gone', () => {
    story.background.tell('a', { ...idle, waiting: 2 })
    story.known.delete('a')
    story.background.recount()
    expect(story.counts).toEqual([2, 0])
  })

  it('are paused when every one of them is', () => {
    expect(story.background.total().isPaused).toBe(false)
    story.background.tell('a', { ...idle, isPaused: true })
    expect(story.background.total().isPaused).toBe(true)
    story.background.tell('b', idle)
    expect(story.background.total().isPaused).toBe(false)
  })
})

describe('what the agent chose', () => {
  const tellAll = () => {
    story.background.tell('a', { ...idle, waiting: 2 })
    story.background.tell('a', { ...idle, attention: 1, sent: 2 })
  }

  it('is to be told of both at first, and that closing closes', () => {
    tellAll()
    expect(story.news).toEqual(['a drained 2', 'a attention 1'])
    expect(story.background.choices().keepsSending).toBe(false)
  })

  it.each([
    [{ tellsDrained: false }, ['a attention 1']],
    [{ tellsAttention: false }, ['a drained 2']],
  ])('silences what is switched off: %j', (choice, news) => {
    story.background.choose({ ...initialBackgroundChoices, ...choice })
    tellAll()
    expect(story.news).toEqual(news)
  })
})

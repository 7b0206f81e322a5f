import { createBackground } from '@electron/main/background/background'
import { newsWords } from '@electron/main/background/words'
import { createRememberedNumbers } from '@electron/main/services/files/remembered-numbers'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { backgroundChoicesSchema, initialBackgroundChoices } from '@shared/domain/outbox-tally'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { beforeEach, describe, expect, it } from 'vitest'

const idle = { waiting: 0, held: 0, attention: 0, sent: 0, pausedBy: null }

const openCounts = (folder: string) => createPlainJsonFile(folder, 'unsent')

function setup() {
  const known = new Set(['a', 'b'])
  const counts: number[] = []
  const news: string[] = []
  const said: string[] = []
  const file = createSettingsFile({
    file: createPlainJsonFile(temporaryFolder(), 'background'),
    schema: backgroundChoicesSchema,
    initial: initialBackgroundChoices,
  })
  const remembered = createRememberedNumbers(openCounts(temporaryFolder()), () => undefined)
  const background = createBackground({
    file,
    remembered,
    nameOf: (id) => (known.has(id) ? `Workspace ${id}` : null),
    ticks: () => 0,
  })
  background.follow({
    onCount: ({ unsent }) => counts.push(unsent),
    onNews(one) {
      news.push(`${one.workspaceId} ${one.kind} ${one.count}`)
      said.push(Object.values(newsWords(one)).join(' / '))
    },
  })
  return { background, counts, news, said, known, remembered }
}

let story: ReturnType<typeof setup>
beforeEach(() => void (story = setup()))

describe('all outboxes together', () => {
  it('count what waits, is held or needs the agent, of every workspace', () => {
    story.background.tell('a', { ...idle, waiting: 2, attention: 1 })
    story.background.tell('b', { ...idle, waiting: 3, held: 1 })
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
    story.background.tell('a', { ...idle, pausedBy: 'agent' })
    expect(story.background.total().isPaused).toBe(true)
    story.background.tell('b', idle)
    expect(story.background.total().isPaused).toBe(false)
  })
})

describe('what the agent chose', () => {
  const tellAll = () => {
    story.background.tell('a', { ...idle, waiting: 3 })
    story.background.tell('a', { ...idle, waiting: 2, attention: 1 })
    story.background.tell('a', { ...idle, attention: 1, sent: 2 })
  }

  it('is to be told of both at first, and that closing closes', () => {
    tellAll()
    expect(story.news).toEqual(['a attention 1', 'a drained 2'])
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

describe('everything is sent', () => {
  it('is not said while one of the customers needs the agent', () => {
    story.background.tell('a', { ...idle, waiting: 3 })
    story.background.tell('a', { ...idle, attention: 1, sent: 2 })
    expect(story.said).toEqual([
      '1 customer needs you / 2 customers were created. Open the outbox to correct or decide.',
    ])
  })

  it('is not said while another workspace holds unsent customers, and the drained one is named', () => {
    story.background.tell('b', { ...idle, waiting: 1, pausedBy: 'agent' })
    story.background.tell('a', { ...idle, waiting: 2 })
    story.background.tell('a', { ...idle, sent: 2 })
    expect(story.said).toEqual([
      'An outbox is empty again / Workspace a: 2 customers were created. Another workspace still has customers that are not sent.',
    ])
  })

  it('is not said while another workspace holds what it held when Outpost last ran', () => {
    story.remembered.note('b', 1)
    story.background.tell('a', { ...idle, waiting: 2 })
    story.background.tell('a', { ...idle, sent: 2 })
    expect(story.said).toEqual([expect.stringMatching(/^An outbox is empty again/)])
  })

  it('is said when nothing unsent is left in any', () => {
    story.background.tell('b', idle)
    story.background.tell('a', { ...idle, waiting: 2 })
    story.background.tell('a', { ...idle, sent: 2 })
    expect(story.said).toEqual(['Everything is sent / Workspace a: 2 customers were created.'])
  })
})

describe('after a restart', () => {
  function begin(folder: string, known: readonly string[] = ['a', 'b']) {
    const written: (() => void)[] = []
    const remembered = createRememberedNumbers(openCounts(folder), (work) => void written.push(work))
    const file = createSettingsFile({
      file: createPlainJsonFile(folder, 'background'),
      schema: backgroundChoicesSchema,
      initial: initialBackgroundChoices,
    })
    const nameOf = (id: string) => (known.includes(id) ? id : null)
    const background = createBackground({ file, remembered, nameOf, ticks: () => 0 })
    return { background, written }
  }

  it('counts what was unsent until each workspace tells anew', () => {
    const folder = temporaryFolder()
    const before = begin(folder)
    before.background.tell('a', { ...idle, waiting: 2, attention: 1 })
    before.background.tell('b', { ...idle, waiting: 4 })
    before.background.tell('stranger', { ...idle, waiting: 9 })
    before.background.close()
    const { background } = begin(folder)
    expect(background.total()).toEqual({ unsent: 7, isPaused: false })
    background.tell('a', idle)
    expect(background.total().unsent).toBe(4)
    expect(begin(folder, ['a']).background.total().unsent).toBe(3)
  })

  it('knows what was noted before a crash, written once for many changes', () => {
    const folder = temporaryFolder()
    const before = begin(folder)
    for (const waiting of [1, 2, 3]) before.background.tell('a', { ...idle, waiting })
    expect(before.written.length).toBe(1)
    before.written[0]?.()
    expect(begin(folder).background.total().unsent).toBe(3)
  })
})

import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { openJournal } from '@electron/main/services/journal/journal'
import { SPARE_LINES } from '@electron/main/services/journal/journal-load'
import { createFailingDisk } from '@tests/support/failing-disk'
import { journalSealer, journalStory, known, localKeyOf, recordOf } from '@tests/support/journal-story'
import { describe, expect, it } from 'vitest'

const done = { ok: true, value: undefined }
const [one, two, three] = [localKeyOf(1), localKeyOf(2), localKeyOf(3)]

describe('a journal', () => {
  it('begins empty', async () => {
    const journal = await journalStory().open()
    expect(await known(journal)).toEqual({ all: [], damaged: 0 })
    expect(await journal.unsentCount()).toBe(0)
  })

  it('knows after a restart what was saved, as it was saved last', async () => {
    const story = journalStory()
    const journal = await story.open()
    expect(await journal.save(recordOf(1))).toEqual(done)
    await journal.save(recordOf(2))
    await journal.save(recordOf(1, 'New name'))
    await journal.close()
    const read = await (await story.open()).read()
    expect(read.ok && read.value.records).toEqual([
      { ...recordOf(1, 'New name'), isAttempted: false },
      { ...recordOf(2), isAttempted: false },
    ])
  })

  it('forgets what is settled', async () => {
    const story = journalStory()
    const journal = await story.open()
    for (const n of [1, 2, 3]) await journal.save(recordOf(n))
    await journal.noteAttempt(one)
    expect(await journal.settle([one, three])).toEqual(done)
    expect(await journal.unsentCount()).toBe(1)
    await journal.close()
    const again = await story.open()
    expect(await known(again)).toEqual({ all: [[2, false]], damaged: 0 })
    await again.save(recordOf(1))
    expect(await known(again)).toMatchObject({
      all: [
        [2, false],
        [1, false],
      ],
    })
  })

  it.each([
    ['an attempt', [], true],
    ['one that was not sent', ['not-sent'], false],
    ['one that was refused', ['refused'], false],
    ['one that is unclear', ['unclear'], true],
    ['one that was accepted', ['accepted'], true],
    ['an unclear one and one that was not sent', ['unclear', 'attempt', 'not-sent'], false],
    ['one that was not sent and another', ['not-sent', 'attempt'], true],
    ['a save while it is under way', ['save'], true],
    ['a save after one that was not sent', ['not-sent', 'save'], false],
    ['a save after an unclear one', ['unclear', 'save'], true],
  ] as const)(
    'knows after a restart whether a customer may have reached the server: %s',
    async (_what, then, is) => {
      const story = journalStory()
      const journal = await story.open()
      await journal.save(recordOf(1))
      await journal.noteAttempt(one)
      for (const what of then) {
        if (what === 'attempt') await journal.noteAttempt(one)
        else if (what === 'save') await journal.save(recordOf(1, 'Again'))
        else await journal.noteVerdict(one, what)
      }
      expect(await known(journal)).toMatchObject({ all: [[1, is]] })
      await journal.close()
      expect(await known(await story.open())).toEqual({ all: [[1, is]], damaged: 0 })
    },
  )

  it('remembers the attempt of a customer that it is given only later', async () => {
    const story = journalStory()
    const journal = await story.open()
    await journal.noteAttempt(two)
    await journal.save(recordOf(2))
    expect(await known(journal)).toMatchObject({ all: [[2, true]] })
  })

  it('gives back what was sent, not a change that failed and could not be called back', async () => {
    const story = journalStory()
    const journal = await story.open()
    const body = JSON.stringify({ businessName: 'Business 1', externalId: 'R-1' })
    const { content } = recordOf(1)
    await journal.save({ ...recordOf(1), body })
    await journal.save({
      ...recordOf(1),
      state: 'draft',
      body: null,
      content: { ...content, reference: null },
    })
    expect(await journal.noteAttempt(one, body)).toEqual(done)
    await journal.close()
    const read = await (await story.open()).read()
    expect(read.ok && read.value.records).toMatchObject([
      { state: 'queued', body, isAttempted: true, content: { reference: 'R-1' } },
    ])
  })

  it('notes nothing but the attempt of what it has as it is sent', async () => {
    const story = journalStory()
    const journal = await story.open()
    await journal.save(recordOf(1))
    await journal.noteAttempt(one, recordOf(1).body ?? '')
    expect(story.lines()).toHaveLength(2)
  })

  it('stores many saves at once in the order they were asked for', async () => {
    const story = journalStory()
    const journal = await story.open()
    const names = Array.from({ length: 100 }, (_, at) => `Name ${String(at)}`)
    const results = await Promise.all(names.map((name, at) => journal.save(recordOf(at % 7, name))))
    expect(results.every(({ ok }) => ok)).toBe(true)
    await journal.close()
    const read = await (await story.open()).read()
    const bodies = read.ok ? read.value.records.map(({ body }) => body) : []
    expect(bodies.map((body) => Number(/Name (\d+)/.exec(body ?? '')?.[1])).sort((a, b) => a - b)).toEqual([
      93, 94, 95, 96, 97, 98, 99,
    ])
    expect(story.lines()).toHaveLength(100)
  })

  it('answers what it has only once all is written that was asked before', async () => {
    const journal = await journalStory().open()
    await journal.save(recordOf(1))
    const saved = journal.save(recordOf(2))
    const settled = journal.settle([one])
    expect(await known(journal)).toEqual({ all: [[2, false]], damaged: 0 })
    expect(await Promise.all([saved, settled])).toEqual([done, done])
  })

  it('shows nothing of a customer in its file', async () => {
    const story = journalStory()
    await (await story.open()).save(recordOf(1, 'Canary Limited'))
    const text = story.bytes().toString('latin1')
    expect(text).not.toMatch(/Canary|R-1|00000000-0000/)
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('Canary')
  })

  it.runIf(process.platform !== 'win32')('is readable by its owner only', async () => {
    const story = journalStory()
    await story.open()
    expect(statSync(story.file).mode & 0o777).toBe(0o600)
  })

  it('takes nothing after it was closed, but what was asked before', async () => {
    const story = journalStory()
    const journal = await story.open()
    const before = journal.save(recordOf(1))
    await journal.close()
    expect(await before).toEqual(done)
    expect(await journal.save(recordOf(2))).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
    expect(await journal.close()).toEqual(done)
    expect(await known(await story.open())).toMatchObject({ all: [[1, false]] })
  })

  it('says that it cannot be opened', async () => {
    const story = journalStory()
    mkdirSync(story.file)
    const opened = await openJournal({ file: story.file, sealer: journalSealer })
    expect(opened).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
  })

  it.each(['truncate', 'datasync'] as const)('holds no file open when its %s fails', async (what) => {
    const disk = createFailingDisk()
    disk.fail(what, 'EIO')
    await expect(journalStory().open(disk.openFile)).rejects.toThrow('storage-failed')
    expect(disk.calls.at(-1)).toBe('close')
  })
})

describe('compaction', () => {
  /** A journal in which customer 1 waits, 2 may have reached the server, and many others are settled. */
  async function mostlySettled() {
    const story = journalStory()
    const journal = await story.open()
    await journal.save(recordOf(1))
    await journal.save(recordOf(2))
    await journal.noteAttempt(two)
    await Promise.all(Array.from({ length: SPARE_LINES }, (_, at) => journal.save(recordOf(at + 10))))
    await journal.settle(Array.from({ length: SPARE_LINES }, (_, at) => localKeyOf(at + 10)))
    await journal.close()
    return story
  }
  const all = [
    [1, false],
    [2, true],
  ]

  it('rewrites a journal that is mostly settled, and loses nothing', async () => {
    const story = await mostlySettled()
    const journal = await story.open()
    expect(story.lines()).toHaveLength(3)
    expect(await known(journal)).toEqual({ all, damaged: 0 })
    await journal.save(recordOf(3))
    await journal.close()
    expect(await known(await story.open())).toEqual({ all: [...all, [3, false]], damaged: 0 })
    expect(readdirSync(dirname(story.file))).toEqual(['journal'])
  })

  it('leaves a journal alone whose lines are needed', async () => {
    const story = journalStory()
    const journal = await story.open()
    await Promise.all(Array.from({ length: SPARE_LINES + 50 }, (_, at) => journal.save(recordOf(at))))
    await journal.close()
    const before = story.bytes()
    await story.open()
    expect(story.bytes()).toEqual(before)
  })

  it('keeps damaged lines, and the count of them', async () => {
    const story = await mostlySettled()
    const lines = story.lines()
    lines[5] = 'not a line'
    story.putLines(lines)
    expect(await known(await story.open())).toEqual({ all, damaged: 1 })
    expect(story.lines()).toHaveLength(4)
    expect(await known(await story.open())).toEqual({ all, damaged: 1 })
  })

  it('does not trip over what a crash left of an earlier one', async () => {
    const story = await mostlySettled()
    writeFileSync(`${story.file}.next`, '1 AAAA\n2 BBBB\nhalf a li'.repeat(1_000))
    expect(await known(await story.open())).toEqual({ all, damaged: 0 })
    expect(story.lines()).toHaveLength(3)
  })

  it('is left for another day when it fails', async () => {
    const story = await mostlySettled()
    // A folder in the place of its temporary file makes it fail.
    mkdirSync(`${story.file}.next`)
    const journal = await story.open()
    expect(await known(journal)).toEqual({ all, damaged: 0 })
    expect(await journal.save(recordOf(3))).toEqual(done)
  })
})

describe('forgetting for good', () => {
  it('answers when it is on disk; else it is only on its way there', async () => {
    const disk = createFailingDisk()
    const journal = await journalStory().open(disk.openFile)
    await journal.saveAll([recordOf(1), recordOf(2)])
    const syncs = () => disk.calls.filter((call) => call === 'datasync').length
    const before = syncs()
    await journal.settle([one])
    expect(syncs()).toBe(before)
    expect(await journal.settle([localKeyOf(2)], { isSynced: true })).toEqual(done)
    expect(syncs()).toBe(before + 1)
    expect(await known(journal)).toEqual({ all: [], damaged: 0 })
  })
})

describe('several customers saved together', () => {
  const some = [1, 2, 3].map((n) => recordOf(n))

  it('are there after a restart, at the price of one sync', async () => {
    const story = journalStory()
    const disk = createFailingDisk()
    const journal = await story.open(disk.openFile)
    const before = disk.calls.length
    expect(await journal.saveAll(some)).toEqual(done)
    expect(disk.calls.slice(before).filter((call) => call === 'datasync')).toHaveLength(1)
    await journal.close()
    const read = await (await story.open()).read()
    expect(read.ok && read.value.records).toEqual(some.map((record) => ({ ...record, isAttempted: false })))
  })

  it('are none when the disk is full in the middle of them', async () => {
    const story = journalStory()
    const disk = createFailingDisk()
    const journal = await story.open(disk.openFile)
    await journal.save(recordOf(9))
    disk.failAfter(900, 'ENOSPC')
    expect(await journal.saveAll(some)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    disk.repair()
    expect(await known(journal)).toEqual({ all: [[9, false]], damaged: 0 })
    await journal.close()
    expect(await known(await story.open())).toEqual({ all: [[9, false]], damaged: 0 })
  })
})

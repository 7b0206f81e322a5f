import { appendFileSync } from 'node:fs'
import { openJournal } from '@electron/main/services/journal/journal'
import { createFailingDisk } from '@tests/support/failing-disk'
import { journalSealer, journalStory, known, localKeyOf, recordOf } from '@tests/support/journal-story'
import { describe, expect, it } from 'vitest'

const done = { ok: true, value: undefined }

/** A journal of three customers, closed. */
async function threeSaved() {
  const story = journalStory()
  const journal = await story.open()
  for (const n of [1, 2, 3]) await journal.save(recordOf(n))
  await journal.close()
  return story
}

const saved = (...numbers: number[]) => numbers.map((n) => [n, false])

describe('a crash while a line is written', () => {
  it('costs that line only, wherever it happened, and never the next one', async () => {
    const story = await threeSaved()
    const whole = story.bytes()
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let length = lastLine; length < whole.length; length += 1) {
      story.put(whole.subarray(0, length))
      const journal = await story.open()
      expect(await known(journal)).toEqual({ all: saved(1, 2), damaged: 0 })
      await journal.save(recordOf(4))
      await journal.close()
      const again = await story.open()
      expect(await known(again)).toEqual({ all: saved(1, 2, 4), damaged: 0 })
      await again.close()
    }
  })

  it('costs nothing else when the disk left zeros', async () => {
    const story = await threeSaved()
    appendFileSync(story.file, Buffer.alloc(4_096))
    const journal = await story.open()
    await journal.save(recordOf(4))
    await journal.close()
    expect(await known(await story.open())).toEqual({ all: saved(1, 2, 3, 4), damaged: 0 })
  })

  it('costs at most the lines that were written together', async () => {
    const disk = createFailingDisk()
    const story = await threeSaved()
    const journal = await story.open(disk.openFile)
    // The first is written alone, the others together behind it: these get only a part onto the disk.
    disk.failAfter((story.lines()[0]?.length ?? 0) + 100, 'EIO')
    disk.fail('truncate', 'EIO')
    const results = await Promise.all([4, 5, 6].map((n) => journal.save(recordOf(n))))
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false])
    expect(story.bytes().at(-1)).not.toBe(10)
    // The process dies here; the part that was written is still in the file.
    const again = await story.open()
    await again.save(recordOf(7))
    expect(await known(again)).toEqual({ all: saved(1, 2, 3, 4, 7), damaged: 0 })
  })
})

describe('damage', () => {
  it.each<[string, (lines: string[]) => string[]]>([
    ['a flipped character', ([a = '', b = '', c = '']) => [a, `${b.slice(0, 40)}#${b.slice(41)}`, c]],
    [
      'another character',
      ([a = '', b = '', c = '']) => [a, b.replace(/.(?=.{9}$)/, (x) => (x === 'A' ? 'B' : 'A')), c],
    ],
    ['zeros', ([a = '', b = '', c = '']) => [a, '\0'.repeat(b.length), c]],
    ['a cut line', ([a = '', b = '', c = '']) => [a, b.slice(0, 60), c]],
    ['a place that is not its own', ([a = '', b = '', c = '']) => [a, b.replace(/^2 /, '1 '), c]],
    ['a lost line end', ([a = '', b = '', c = '']) => [a, `${b}${c}`]],
  ])('in the middle is counted, and spares the others: %s', async (what, damage) => {
    const story = await threeSaved()
    story.putLines(damage(story.lines()))
    const journal = await story.open()
    const spared = what === 'a lost line end' ? saved(1) : saved(1, 3)
    expect(await known(journal)).toEqual({ all: spared, damaged: 1 })
    await journal.save(recordOf(4))
    await journal.close()
    expect(await known(await story.open())).toEqual({ all: [...spared, [4, false]], damaged: 1 })
  })

  it('is a line that was copied or moved', async () => {
    const story = await threeSaved()
    const [a = '', b = '', c = ''] = story.lines()
    story.putLines([a, c, b, a])
    expect(await known(await story.open())).toEqual({ all: saved(1, 3), damaged: 2 })
  })

  it('of every line leaves a journal that works', async () => {
    const story = await threeSaved()
    story.putLines(['x', 'y', 'z'])
    const journal = await story.open()
    expect(await journal.save(recordOf(4))).toEqual(done)
    expect(await known(journal)).toEqual({ all: saved(4), damaged: 3 })
    expect(story.lines()).toHaveLength(4)
  })

  it('is a note that opens and makes no sense', async () => {
    const story = await threeSaved()
    const odd = journalSealer.seal({ table: 'journal', rowKey: '9' }, { kind: 'save', record: 7 })
    appendFileSync(story.file, `9 ${Buffer.from(odd).toString('base64')}\n`)
    expect(await known(await story.open())).toEqual({ all: saved(1, 2, 3), damaged: 1 })
  })
})

describe('a journal of a later version', () => {
  const later = journalSealer.seal({ table: 'journal', rowKey: '9' }, { kind: 'save', record: recordOf(9) })
  later[0] = 2
  const unknownKind = journalSealer.seal({ table: 'journal', rowKey: '9' }, { kind: 'merge', localKeys: [] })

  it.each([
    ['format', later],
    ['kind of note', unknownKind],
  ])('with a new %s can be read, and is not written', async (_what, sealed) => {
    const story = await threeSaved()
    appendFileSync(story.file, `9 ${Buffer.from(sealed).toString('base64')}\nthe begin of a li`)
    const before = story.bytes()
    const journal = await story.open()
    expect(await known(journal)).toEqual({ all: saved(1, 2, 3), damaged: 0 })
    const tooNew = { ok: false, error: { code: 'row-too-new' } }
    expect(await journal.save(recordOf(4))).toMatchObject(tooNew)
    expect(await journal.noteAttempt(localKeyOf(1))).toMatchObject(tooNew)
    expect(await journal.settle([localKeyOf(1)])).toMatchObject(tooNew)
    expect(await journal.close()).toEqual(done)
    expect(story.bytes()).toEqual(before)
  })
})

describe('a disk that fails', () => {
  it.each([
    ['is full', 'ENOSPC', 'disk-full'],
    ['has no more quota', 'EDQUOT', 'disk-full'],
    ['breaks', 'EIO', 'storage-failed'],
  ])('and %s leaves the journal as it was, and works again when it does', async (_what, code, named) => {
    const disk = createFailingDisk()
    const story = await threeSaved()
    const before = story.bytes()
    const journal = await story.open(disk.openFile)
    disk.failAfter(100, code)
    expect(await journal.save(recordOf(4))).toMatchObject({ ok: false, error: { code: named } })
    expect(story.bytes()).toEqual(before)
    expect(await known(journal)).toEqual({ all: saved(1, 2, 3), damaged: 0 })
    disk.repair()
    expect(await journal.save(recordOf(5))).toEqual(done)
    expect(await known(await story.open())).toEqual({ all: saved(1, 2, 3, 5), damaged: 0 })
  })

  it('brings what a killed run left in the cache onto the disk before it counts as kept', async () => {
    const disk = createFailingDisk()
    const story = await threeSaved()
    await story.open(disk.openFile)
    expect(disk.calls).toContain('datasync')
    disk.fail('datasync', 'EIO')
    const opened = openJournal({ file: story.file, sealer: journalSealer, openFile: disk.openFile })
    expect(await opened).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
  })

  it('does not acknowledge what it could not make durable', async () => {
    const disk = createFailingDisk()
    const story = await threeSaved()
    const journal = await story.open(disk.openFile)
    disk.fail('datasync', 'EIO')
    expect(await journal.noteAttempt(localKeyOf(1))).toMatchObject({ error: { code: 'storage-failed' } })
    disk.repair()
    expect(await known(await story.open())).toEqual({ all: saved(1, 2, 3), damaged: 0 })
  })

  it('is cleaned before the next line when it could not be cleaned at once', async () => {
    const disk = createFailingDisk()
    const story = await threeSaved()
    const journal = await story.open(disk.openFile)
    // The first is written alone; of the three behind it two get onto the disk, and none may come back.
    disk.failAfter(3.5 * (story.lines()[0]?.length ?? 0), 'EIO')
    disk.fail('truncate', 'EIO')
    await Promise.all([4, 5, 6, 7].map((n) => journal.save(recordOf(n))))
    expect(await journal.save(recordOf(8))).toMatchObject({ ok: false })
    disk.repair()
    expect(await journal.noteAttempt(localKeyOf(1))).toEqual(done)
    const all = [[1, true], ...saved(2, 3, 4)]
    expect(await known(await story.open())).toEqual({ all, damaged: 0 })
  })

  it('is written to the end when it takes only a part at a time', async () => {
    const story = journalStory()
    const disk = createFailingDisk()
    const slow = async (path: string) => {
      const handle = await disk.openFile(path)
      return {
        ...handle,
        write: (...[data, at, length, to]: Parameters<typeof handle.write>) =>
          handle.write(data, at, Math.min(length, 33), to),
      }
    }
    const journal = await story.open(slow)
    expect(await journal.save(recordOf(1))).toEqual(done)
    expect(await known(await story.open())).toEqual({ all: saved(1), damaged: 0 })
  })

  it('syncs saves and attempts before it answers, many of them together, and settlements not at all', async () => {
    const disk = createFailingDisk()
    const journal = await journalStory().open(disk.openFile)
    disk.calls.length = 0
    await journal.save(recordOf(1))
    await journal.noteAttempt(localKeyOf(1))
    expect(disk.calls).toEqual(['write', 'datasync', 'write', 'datasync'])
    disk.calls.length = 0
    await journal.noteVerdict(localKeyOf(1), 'unclear')
    await journal.settle([localKeyOf(1)])
    expect(disk.calls).toEqual(['write', 'write'])
    disk.calls.length = 0
    await Promise.all(Array.from({ length: 50 }, (_, at) => journal.save(recordOf(at))))
    expect(disk.calls.filter((call) => call === 'datasync').length).toBeLessThanOrEqual(2)
  })

  it('says so when it cannot even be opened', async () => {
    const openFile = () => Promise.reject(Object.assign(new Error(), { code: 'EROFS' }))
    const opened = await openJournal({ file: journalStory().file, sealer: journalSealer, openFile })
    expect(opened).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
  })
})

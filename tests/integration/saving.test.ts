import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createSaving } from '@electron/main/services/saving/saving'
import { MAX_PIECE } from '@shared/domain/saved-file'
import { startDesktop, type DesktopStory } from '@tests/support/desktop-story'
import { mountSmallDisk, whyNoSmallDisk } from '@tests/support/small-disk'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it, onTestFinished } from 'vitest'

const wish = { name: 'customers', format: 'csv' } as const

function begin() {
  const folder = temporaryFolder()
  return { folder, path: join(folder, 'customers.csv'), story: startDesktop() }
}

async function opened({ desktop }: DesktopStory): Promise<string> {
  const begun = await desktop.files.begin(wish)
  if (!begun.ok || begun.value.file === null) throw new Error('No file was begun')
  return begun.value.file.fileId
}

const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

describe('a file for the agent', () => {
  it('has its name only when it is whole, and only the user can read it', async () => {
    const { story, folder, path } = begin()
    writeFileSync(path, 'before')
    story.saveTo.push(path)
    const fileId = await opened(story)
    await story.desktop.files.append({ fileId, text: 'Ann,' })
    expect([readFileSync(path, 'utf8'), readdirSync(folder).length]).toEqual(['before', 2])
    await story.desktop.files.append({ fileId, text: 'Bé\r\n' })
    expect(codeOf(await story.desktop.files.finish({ fileId }))).toBe('ok')
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['Ann,Bé\r\n', ['customers.csv']])
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('is not begun when the agent names no place', async () => {
    const { story } = begin()
    expect(await story.desktop.files.begin(wish)).toEqual({ ok: true, value: { file: null } })
  })

  it('gets the ending of its format', async () => {
    const { story, folder } = begin()
    story.saveTo.push(join(folder, 'people'))
    await story.desktop.files.finish({ fileId: await opened(story) })
    expect(readdirSync(folder)).toEqual(['people.csv'])
  })

  it('leaves nothing behind when it is abandoned', async () => {
    const { story, folder, path } = begin()
    story.saveTo.push(path)
    const fileId = await opened(story)
    await story.desktop.files.append({ fileId, text: 'Ann' })
    await story.desktop.files.abandon({ fileId })
    expect(readdirSync(folder)).toEqual([])
    expect(codeOf(await story.desktop.files.append({ fileId, text: 'Bea' }))).toBe('file-ended')
    expect(codeOf(await story.desktop.files.finish({ fileId }))).toBe('file-ended')
  })

  it('is shown in its folder only once it is there, and by no name but its own', async () => {
    const { story, path } = begin()
    story.saveTo.push(path)
    const fileId = await opened(story)
    expect(codeOf(await story.desktop.files.reveal({ fileId }))).toBe('file-ended')
    await story.desktop.files.finish({ fileId })
    expect(codeOf(await story.desktop.files.reveal({ fileId: crypto.randomUUID() }))).toBe('file-ended')
    expect(codeOf(await story.desktop.files.reveal({ fileId }))).toBe('ok')
    expect(story.news.filter(({ event }) => event === 'shownInFolder')).toEqual([
      { event: 'shownInFolder', value: path },
    ])
  })
})

describe('no file is written', () => {
  it("among Outpost's own, not even by a link", async () => {
    const { story, folder } = begin()
    symlinkSync(story.userData, join(folder, 'link'))
    mkdirSync(join(story.userData, 'workspaces'), { recursive: true })
    for (const place of [story.userData, join(story.userData, 'workspaces'), join(folder, 'link')]) {
      story.saveTo.push(join(place, 'customers.csv'))
      expect(codeOf(await story.desktop.files.begin(wish))).toBe('file-place-not-allowed')
    }
  })

  it('where the folder is missing or the name is a folder, and nothing is left there', async () => {
    const { story, folder } = begin()
    story.saveTo.push(join(folder, 'no', 'customers.csv'), join(folder, 'taken.csv'))
    expect(codeOf(await story.desktop.files.begin(wish))).toBe('file-denied')
    mkdirSync(join(folder, 'taken.csv'))
    const fileId = await opened(story)
    expect(codeOf(await story.desktop.files.finish({ fileId }))).toBe('file-denied')
    expect(readdirSync(folder)).toEqual(['taken.csv'])
  })

  it.skipIf(process.getuid?.() === 0)('in a folder that the user may not write in', async () => {
    const { story, folder, path } = begin()
    chmodSync(folder, 0o500)
    story.saveTo.push(path)
    expect(codeOf(await story.desktop.files.begin(wish))).toBe('file-denied')
  })

  it.skipIf(whyNoSmallDisk() !== null)(
    'on a full disk; what was written so far gives its room back',
    async () => {
      const { story, folder, path } = begin()
      const disk = mountSmallDisk(folder, '1m')
      onTestFinished(disk.unmount)
      story.saveTo.push(path)
      const fileId = await opened(story)
      const answers = []
      for (let piece = 0; piece < 4; piece++)
        answers.push(codeOf(await story.desktop.files.append({ fileId, text: 'x'.repeat(MAX_PIECE) })))
      expect(answers).toEqual(['ok', 'ok', 'disk-full', 'file-ended'])
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('from a page that names a path, another ending or a piece without an end', async () => {
    const { story, folder } = begin()
    for (const name of [
      '../x',
      '/etc/passwd',
      'C:\\x',
      'x.bat',
      '.hidden',
      'a\0b',
      '',
      'a\u202Eb',
      'x'.repeat(81),
    ]) {
      story.saveTo.push(join(folder, 'x'))
      expect(codeOf(await story.desktop.files.begin({ name, format: 'csv' }))).toBe('bad-input')
    }
    const fileId = await opened(story)
    const text = 'x'.repeat(MAX_PIECE + 1)
    expect(codeOf(await story.desktop.files.append({ fileId, text }))).toBe('bad-input')
  })

  it('while Outpost is locked; what is half written is removed', async () => {
    const { story, folder, path } = begin()
    await story.desktop.passphrase.set({ passphrase: 'a long enough passphrase' })
    story.saveTo.push(path, path)
    const fileId = await opened(story)
    await story.desktop.lock.close()
    expect(codeOf(await story.desktop.files.append({ fileId, text: 'Ann' }))).toBe('locked')
    expect(codeOf(await story.desktop.files.begin(wish))).toBe('locked')
    await expect.poll(() => readdirSync(folder)).toEqual([])
  })
})

describe('the question where to save', () => {
  function asking() {
    const answers: ((path: string | null) => void)[] = []
    const saving = createSaving({
      userData: temporaryFolder(),
      askForFile: () => new Promise((resolve) => void answers.push(resolve)),
      showInFolder: () => undefined,
      newId: () => crypto.randomUUID(),
    })
    return { saving, answers, folder: temporaryFolder() }
  }

  it('is put once at a time', async () => {
    const { saving, answers } = asking()
    const first = saving.begin(wish)
    expect(codeOf(await saving.begin(wish))).toBe('file-busy')
    answers[0]?.(null)
    expect(await first).toEqual({ ok: true, value: null })
    expect(answers.length).toBe(1)
  })

  it('holds no lock up, and what is named after it writes nothing', async () => {
    const { saving, answers, folder } = asking()
    const begun = saving.begin(wish)
    await saving.stop()
    expect(codeOf(await begun)).toBe('locked')
    answers[0]?.(join(folder, 'customers.csv'))
    await Promise.resolve()
    expect(readdirSync(folder)).toEqual([])
  })
})

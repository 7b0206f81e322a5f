import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@tests/support/temporary-folder'
import type { MessageBoxOptions, SaveDialogOptions } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'

const asked: SaveDialogOptions[] = []
const questions: MessageBoxOptions[] = []
let answer = { canceled: false, filePath: '/documents/customers.csv' }
let response = 0

vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: (options: SaveDialogOptions) => {
      asked.push(options)
      return Promise.resolve(answer)
    },
    showMessageBox: (options: MessageBoxOptions) => {
      questions.push(options)
      return Promise.resolve({ response, checkboxChecked: false })
    },
  },
}))

const { askForFile } = await import('@electron/main/ask-for-file')
const wish = { name: 'customers', format: 'csv' } as const

beforeEach(() => {
  asked.splice(0)
  questions.splice(0)
})

it('asks before it replaces a file, and leaves no trace in the list of recent documents', async () => {
  expect(await askForFile(null, wish)).toBe('/documents/customers.csv')
  expect(asked[0]).toMatchObject({ defaultPath: 'customers.csv', filters: [{ extensions: ['csv'] }] })
  expect(asked[0]?.properties).toEqual(
    expect.arrayContaining(['showOverwriteConfirmation', 'dontAddToRecent']),
  )
  expect(questions).toEqual([])
})

it.each([
  { canceled: true, filePath: '/documents/customers.csv' },
  { canceled: false, filePath: '' },
])('names no place where the agent named none: %j', async (given) => {
  answer = given
  expect(await askForFile(null, { name: 'customers', format: 'txt' })).toBeNull()
})

it.each([
  ['is replaced when the agent says so', 0, 'people.csv'],
  ['stays when the agent does not', 1, null],
] as const)(
  'a file with the name that only its ending makes of what was typed %s',
  async (_case, given, taken) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'people.csv'), 'before')
    answer = { canceled: false, filePath: join(folder, 'people') }
    response = given
    expect(await askForFile(null, wish)).toBe(taken === null ? null : join(folder, taken))
    expect(questions).toMatchObject([
      { message: '“people.csv” is there already. Replace it?', defaultId: 1, cancelId: 1 },
    ])
  },
)

it('asks nothing about a name that is free', async () => {
  const folder = temporaryFolder()
  answer = { canceled: false, filePath: join(folder, 'people') }
  expect(await askForFile(null, wish)).toBe(join(folder, 'people.csv'))
  expect(questions).toEqual([])
})

import type { SaveDialogOptions } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'

const asked: SaveDialogOptions[] = []
let answer = { canceled: false, filePath: '/documents/customers.csv' }

vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: (options: SaveDialogOptions) => {
      asked.push(options)
      return Promise.resolve(answer)
    },
  },
}))

const { askForFile } = await import('@electron/main/ask-for-file')

beforeEach(() => void asked.splice(0))

it('asks before it replaces a file, and leaves no trace in the list of recent documents', async () => {
  expect(await askForFile(null, { name: 'customers', format: 'csv' })).toBe('/documents/customers.csv')
  expect(asked[0]).toMatchObject({ defaultPath: 'customers.csv', filters: [{ extensions: ['csv'] }] })
  expect(asked[0]?.properties).toEqual(
    expect.arrayContaining(['showOverwriteConfirmation', 'dontAddToRecent']),
  )
})

it.each([
  { canceled: true, filePath: '/documents/customers.csv' },
  { canceled: false, filePath: '' },
])('names no place where the agent named none: %j', async (given) => {
  answer = given
  expect(await askForFile(null, { name: 'customers', format: 'txt' })).toBeNull()
})

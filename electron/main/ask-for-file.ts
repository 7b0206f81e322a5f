import { dialog, type BrowserWindow } from 'electron'

const options = {
  title: 'Save support bundle',
  defaultPath: 'outpost-support.txt',
  filters: [{ name: 'Text', extensions: ['txt'] }],
}

/** Lets the agent name the file for a support bundle; null when the agent names none. */
export async function askForFile(window: BrowserWindow | null): Promise<string | null> {
  const chosen = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

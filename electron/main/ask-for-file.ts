import type { FileFormat, FileWish } from '@shared/domain/saved-file'
import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron'

/** Lets the agent name a file; null when the agent names none. It is the only way to a place for a file. */
export async function askForFile(window: BrowserWindow | null, wish: FileWish): Promise<string | null> {
  const options = optionsFor(wish)
  const chosen = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

const formatNames: Record<FileFormat, string> = { csv: 'CSV', json: 'JSON', txt: 'TXT' }

function optionsFor({ name, format }: FileWish): SaveDialogOptions {
  return {
    defaultPath: `${name}.${format}`,
    filters: [{ name: formatNames[format], extensions: [format] }],
    // Whom a file is about is nothing for the system's list of recent documents.
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  }
}

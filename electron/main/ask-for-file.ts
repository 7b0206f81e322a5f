import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileFormat, FileWish } from '@shared/domain/saved-file'
import { dialog, type BrowserWindow, type MessageBoxOptions, type SaveDialogOptions } from 'electron'
import { replaceQuestion } from './dialog-words'
import { withExtension } from './services/saving/with-extension'

/** Lets the agent name a file; null when the agent names none. It is the only way to a place for a file. */
export async function askForFile(window: BrowserWindow | null, wish: FileWish): Promise<string | null> {
  const named = await askForName(window, wish)
  if (named === null) return null
  const path = withExtension(named, wish.format)
  // The system asked about the name that was typed; some leave it to the program to complete it.
  const isAsked = path === named || !(await exists(path))
  return isAsked || (await mayReplace(window, path)) ? path : null
}

async function askForName(window: BrowserWindow | null, wish: FileWish): Promise<string | null> {
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

const REPLACE = 0
const CANCEL = 1

async function mayReplace(window: BrowserWindow | null, path: string): Promise<boolean> {
  const { message, detail, replace, cancel } = replaceQuestion(basename(path))
  const options: MessageBoxOptions = {
    type: 'warning',
    message,
    detail,
    buttons: [replace, cancel],
    defaultId: CANCEL,
    cancelId: CANCEL,
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response === REPLACE
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

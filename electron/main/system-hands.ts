import { shell, type BrowserWindow } from 'electron'
import type { FileWish } from '@shared/domain/saved-file'
import { askForFile } from './ask-for-file'

/** What the system is asked to show outside the page. Neither a path nor an address ever comes from the page. */
export function systemHands(window: () => BrowserWindow | null) {
  return {
    askForFile: (wish: FileWish) => askForFile(window(), wish),
    /** Shows a file that main wrote, where the agent had it written. */
    showInFolder: (path: string): void => shell.showItemInFolder(path),
    /** Opens one of the addresses of sign-in-page.ts: there are no others. */
    // eslint-disable-next-line no-restricted-syntax -- of a fixed list, for a network's sign-in page
    openInBrowser: (url: string): Promise<void> => shell.openExternal(url),
  }
}

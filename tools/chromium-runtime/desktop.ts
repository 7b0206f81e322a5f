import { EventEmitter } from 'node:events'
import process from 'node:process'
import type { Dialog, MessageBoxOptions, NativeTheme, Screen, Shell } from 'electron'

const display = { x: 0, y: 0, width: 1920, height: 1080 }

/** Says on the terminal what a dialog would have said. */
export const dialog = {
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
  showMessageBox: ((...args: unknown[]) => {
    const options = args.at(-1) as MessageBoxOptions
    console.error([options.title, options.message, options.detail].filter(Boolean).join('\n'))
    return Promise.resolve({ response: options.defaultId ?? 0, checkboxChecked: false })
  }) satisfies Dialog['showMessageBox'],
  showMessageBoxSync: ((...args: unknown[]) => {
    const options = args.at(-1) as MessageBoxOptions
    console.error([options.title, options.message, options.detail].filter(Boolean).join('\n'))
    return options.defaultId ?? 0
  }) satisfies Dialog['showMessageBoxSync'],
  /** The file that OUTPOST_SAVE_TO names, as if the user had chosen it; none without it. */
  showSaveDialog: (() => {
    const filePath = process.env['OUTPOST_SAVE_TO'] ?? ''
    return Promise.resolve({ canceled: filePath === '', filePath })
  }) satisfies Dialog['showSaveDialog'],
}

/** Names what would have been opened, and opens nothing. */
export const shell = {
  openExternal: (url: string) => {
    console.log(`shell.openExternal ${url}`)
    return Promise.resolve()
  },
  openPath: (path: string) => {
    console.log(`shell.openPath ${path}`)
    return Promise.resolve('')
  },
  showItemInFolder: (path: string) => console.log(`shell.showItemInFolder ${path}`),
} satisfies Partial<Shell>

export class StandInTheme
  extends EventEmitter
  implements Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  readonly shouldUseDarkColors = false
  themeSource: NativeTheme['themeSource'] = 'system'
}
export const nativeTheme = new StandInTheme()

export class StandInScreen extends EventEmitter {
  getAllDisplays = (): Pick<ReturnType<Screen['getAllDisplays']>[number], 'bounds' | 'id' | 'workArea'>[] => [
    { id: 1, bounds: display, workArea: display },
  ]
  getPrimaryDisplay = () => this.getAllDisplays()[0]
}
export const screen = new StandInScreen()

/** There is no menu bar here: what the app builds is accepted and not shown. */
export const Menu = {
  setApplicationMenu: (): void => undefined,
  buildFromTemplate: (template: unknown): unknown => ({ items: template }),
  getApplicationMenu: (): null => null,
}

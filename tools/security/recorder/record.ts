import type { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, CustomScheme, WebPreferences } from 'electron'

export type Serve = (request: Request) => Promise<Response>
type Answer = { ok: true } | { ok: false; error: { code: string } }
export type Command = (event: { senderFrame: object | null }, input?: unknown) => Promise<Answer>

/** What main asked of Electron, as it asked it. */
export const asked = {
  /** The sandbox was switched on for every page, before the app was ready. */
  isSandboxed: false,
  switches: [] as string[],
  schemes: [] as CustomScheme[],
  served: new Map<string, Serve>(),
  commands: new Map<string, Command>(),
  /** Channels on which main would hear without answering, past the contract. */
  listened: [] as string[],
  webPreferences: [] as WebPreferences[],
  loaded: [] as string[],
  /** What was handed to the system to open. */
  opened: [] as string[],
  contents: null as EventEmitter | null,
  onPermissionRequest: null as
    null | ((contents: null, permission: string, answer: (isGranted: boolean) => void) => void),
  onPermissionCheck: null as null | ((contents: null, permission: string) => boolean),
  onWindowOpen: null as null | ((details: { url: string }) => { action: string }),
}

/** Keeps what a window was made with. */
export function noteWindow(options: BrowserWindowConstructorOptions, contents: EventEmitter): void {
  asked.webPreferences.push(options.webPreferences ?? {})
  asked.contents = contents
}

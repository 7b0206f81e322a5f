import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { protocol } from './protocol.ts'

type Used =
  | 'clearCache'
  | 'closeAllConnections'
  | 'resolveProxy'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'

/** Permissions are never granted here: the window's Chromium is started without any, whatever a handler would say. */
export class StandInSession extends EventEmitter implements Pick<Session, Used> {
  readonly protocol = protocol
  setPermissionCheckHandler = (): void => undefined
  setPermissionRequestHandler = (): void => undefined
  setSpellCheckerEnabled = (): void => undefined
  resolveProxy = (): Promise<string> => Promise.resolve('DIRECT')
  closeAllConnections = (): Promise<void> => Promise.resolve()
  clearCache = (): Promise<void> => Promise.resolve()
}

export const session = { defaultSession: new StandInSession() }

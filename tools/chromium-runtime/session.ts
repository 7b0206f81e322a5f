import { EventEmitter } from 'node:events'
import type { ProxyConfig, Session } from 'electron'
import { protocol } from './protocol.ts'
import { switches } from './switches.ts'

type Used =
  | 'clearCache'
  | 'closeAllConnections'
  | 'resolveProxy'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'

/** Permissions are never granted here: the window's Chromium is started without any, whatever a handler would say. */
export class StandInSession extends EventEmitter implements Pick<Session, Used> {
  readonly protocol = protocol
  setPermissionCheckHandler = (): void => undefined
  setPermissionRequestHandler = (): void => undefined
  setSpellCheckerEnabled = (): void => undefined
  /** Counts from the next start of Chromium, which has one proxy for all. */
  setProxy = ({ proxyRules, proxyBypassRules }: ProxyConfig): Promise<void> => {
    if (proxyRules !== undefined) switches.push(`--proxy-server=${proxyRules}`)
    if (proxyBypassRules !== undefined) switches.push(`--proxy-bypass-list=${proxyBypassRules}`)
    return Promise.resolve()
  }
  resolveProxy = (): Promise<string> => Promise.resolve('DIRECT')
  closeAllConnections = (): Promise<void> => Promise.resolve()
  clearCache = (): Promise<void> => Promise.resolve()
}

const others = new Map<string, StandInSession>()

/** A session of this name, made when it is first asked for. */
function fromPartition(name: string): StandInSession {
  const found = others.get(name) ?? new StandInSession()
  others.set(name, found)
  return found
}

export const session = { defaultSession: new StandInSession(), fromPartition }

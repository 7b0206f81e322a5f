import type { WorkspaceSession } from '@renderer/data/workspace-session'
import type { SessionState, SessionStore } from '@renderer/state/session-store'
import type { UiState, UiStore } from '@renderer/state/ui-store'
import type { DesktopApi } from '@shared/ipc/contract'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Sessions, SessionSlots } from './sessions'

/** What the composition root gives to everything below it. */
export type Services = {
  readonly desktop: DesktopApi
  readonly uiStore: UiStore
  readonly sessionStore: SessionStore
  readonly sessions: Sessions
}

export const ServicesContext = createContext<Services | null>(null)

/** The open session of the workspace on show. */
export const SessionContext = createContext<WorkspaceSession | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('Services are missing above this component')
  return services
}

/** The workspace the page is about; only used below a page of an open workspace. */
export function useSession(): WorkspaceSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('No workspace is open above this component')
  return session
}

export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useServices().uiStore, select)
}

export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useServices().sessionStore, select)
}

export function useSlots<T>(select: (slots: SessionSlots) => T): T {
  return useStore(useServices().sessions.store, select)
}

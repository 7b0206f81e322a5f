import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { ServicesContext, SessionContext, type Services } from '@renderer/app/services'
import { createSessions } from '@renderer/app/sessions'
import type {
  CustomerIndex,
  CustomerRepository,
  DirectoryHandle,
  WorkspaceSession,
} from '@renderer/data/workspace-session'
import type { WorkPlace } from '@renderer/data/work-place'
import { createSessionStore } from '@renderer/state/session-store'
import { createUiStore } from '@renderer/state/ui-store'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { createFakeDesktop, testWorkspace } from './fake-desktop'
import { createFakePlace } from './fake-place'
import { unusedDirectory } from './unused-directory'
import { unusedIndex } from './unused-index'
import { unusedRepository } from './unused-repository'

/** What a page does to its session, in order. */
export type Told = string[]

/** Shows a part of the window as it stands in an open workspace; every call the test does not provide fails. */
export function renderInSession(
  page: ReactNode,
  given: {
    customers?: Partial<CustomerRepository>
    index?: Partial<CustomerIndex>
    place?: WorkPlace
    directory?: Partial<DirectoryHandle>
    /** The local key of a customer that was just begun. */
    begun?: string
    /** Drafts that a submit of several found incomplete, by local key. */
    incomplete?: readonly string[]
  } = {},
) {
  const told: Told = []
  const services = createTestServices()
  services.uiStore.getState().begin(given.begun ?? null)
  services.uiStore.getState().noteIncomplete(given.incomplete ?? [])
  const location = memoryLocation({ path: '/start', record: true })
  const session: WorkspaceSession = {
    workspace: testWorkspace,
    customers: { ...unusedRepository, ...given.customers },
    index: { ...unusedIndex, ...given.index },
    sync: {
      wake: (options) => void told.push(options?.hurry === true ? 'wake in a hurry' : 'wake'),
      pause: (reason) => Promise.resolve(void told.push(`pause ${reason}`)),
      resume: () => Promise.resolve(void told.push('resume')),
      stop: () => Promise.resolve(),
    },
    directory: { ...unusedDirectory, ...given.directory },
    healed: { restored: 0, damagedLines: 0, problem: null },
    place: createFakePlace(given.place ?? null),
    close: () => Promise.resolve(),
  }
  const view = render(
    <MantineProvider env="test">
      <I18nProvider i18n={i18n}>
        <ServicesContext value={services}>
          <SessionContext value={session}>
            <Router hook={location.hook}>{page}</Router>
          </SessionContext>
        </ServicesContext>
      </I18nProvider>
      <Notifications />
    </MantineProvider>,
  )
  return { ...view, told, services, path: () => location.history.at(-1) }
}

/** Services over a fake main and a memory in place of local storage. */
export function createTestServices(): Services {
  const stored = new Map<string, string>()
  return {
    desktop: createFakeDesktop() as Partial<Services['desktop']> as Services['desktop'],
    uiStore: createUiStore({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
    sessionStore: createSessionStore(),
    sessions: createSessions({
      openSession: () => Promise.resolve(err(appError('internal'))),
      openSending: () => Promise.resolve(err(appError('internal'))),
      eraseData: () => Promise.resolve(ok(undefined)),
      onUnexpected: () => undefined,
    }),
  }
}

import type { Handlers } from '@shared/ipc/contract'
import { createBackgroundHandlers } from './background-handlers'
import { createConnectivityHandlers } from './connectivity-handlers'
import { createCustomersHandlers } from './customers-handlers'
import { createDiagnosticsHandlers } from './diagnostics-handlers'
import { createFilesHandlers } from './files-handlers'
import { createJournalHandlers } from './journal-handlers'
import { createLanguageHandlers } from './language-handlers'
import { createLeavingHandlers } from './leaving-handlers'
import { createLockHandlers } from './lock-handlers'
import { createPassphraseHandlers } from './passphrase-handlers'
import { createPracticeHandlers } from './practice-handlers'
import { createStorageHandlers } from './storage-handlers'
import { createWorkspacesHandlers } from './workspaces-handlers'

/** Every handler of the contract, by area. */
export function createHandlers(
  deps: Parameters<typeof createWorkspacesHandlers>[0] &
    Parameters<typeof createBackgroundHandlers>[0] &
    Parameters<typeof createConnectivityHandlers>[0] &
    Parameters<typeof createCustomersHandlers>[0] &
    Parameters<typeof createDiagnosticsHandlers>[0] &
    Parameters<typeof createFilesHandlers>[0] &
    Parameters<typeof createLanguageHandlers>[0] &
    Parameters<typeof createLeavingHandlers>[0] &
    Parameters<typeof createLockHandlers>[0] &
    Parameters<typeof createPassphraseHandlers>[0] &
    Parameters<typeof createStorageHandlers>[0],
): Handlers {
  return {
    workspaces: createWorkspacesHandlers(deps),
    customers: createCustomersHandlers(deps),
    journal: createJournalHandlers(deps),
    connectivity: createConnectivityHandlers(deps),
    practice: createPracticeHandlers(deps),
    language: createLanguageHandlers(deps),
    leaving: createLeavingHandlers(deps),
    lock: createLockHandlers(deps),
    passphrase: createPassphraseHandlers(deps),
    storage: createStorageHandlers(deps),
    files: createFilesHandlers(deps),
    diagnostics: createDiagnosticsHandlers(deps),
    ...createBackgroundHandlers(deps),
  }
}

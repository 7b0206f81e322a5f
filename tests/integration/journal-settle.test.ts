import { createJournalHandlers } from '@electron/main/ipc/handlers/journal-handlers'
import type { Journal } from '@electron/main/services/journal/journal'
import type { WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import { createDesktopJournal } from '@renderer/sync/desktop-journal'
import { contract, type DesktopApi } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import { expect, it } from 'vitest'

const WORKSPACE_ID = '3f1c8d52-7a4e-4f0b-9a55-2f1f2f0f7b11'
const KEY = '6f0e7a52-11aa-4f0b-9a55-2f1f2f0f7b11'

/** The window's journal on main's handlers, with what crosses between them parsed as the contract has it. */
function connect() {
  const asked: unknown[] = []
  const settle: Journal['settle'] = (localKeys, options) => {
    asked.push([localKeys, options])
    return Promise.resolve(ok(undefined))
  }
  const services = { journal: () => Promise.resolve(ok({ settle } as Journal)) } as Partial<WorkspaceServices>
  const handlers = createJournalHandlers({ services: services as WorkspaceServices })
  const schema = contract.commands.journal.settle.input
  const journal = { settle: (input: unknown) => handlers.settle(schema.parse(input)) }
  return { asked, window: createDesktopJournal({ journal: journal as DesktopApi['journal'] }, WORKSPACE_ID) }
}

it('says in main which customers are forgotten for good, and which only on the way', async () => {
  const { asked, window } = connect()
  await window.settle([KEY])
  await window.settle([KEY], { isSynced: true })
  expect(asked).toEqual([
    [[KEY], { isSynced: false }],
    [[KEY], { isSynced: true }],
  ])
})

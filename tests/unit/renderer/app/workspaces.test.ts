import type { Services } from '@renderer/app/services'
import { joinWorkspace, leaveWorkspace, startWorkspaces } from '@renderer/app/workspaces'
import type { Workspace } from '@shared/domain/workspace'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { testWorkspace } from '@tests/support/fake-desktop'
import { createTestServices } from '@tests/support/render-in-session'
import { describe, expect, it } from 'vitest'

const east: Workspace = { ...testWorkspace, id: 'east', name: 'East' }
const west: Workspace = { ...testWorkspace, id: 'west', name: 'West' }

function setup(listed: Workspace[]): Services {
  const services = createTestServices()
  const desktop = {
    ...services.desktop,
    workspaces: { ...services.desktop.workspaces, list: () => Promise.resolve(ok(listed)) },
    connectivity: {
      ...services.desktop.connectivity,
      check: () => Promise.resolve(err(appError('credentials-needed'))),
    },
  }
  return { ...services, desktop }
}

const shown = ({ uiStore }: Services) => uiStore.getState().activeWorkspaceId
const opened = ({ sessions }: Services) => Object.keys(sessions.store.getState())

describe('workspaces', () => {
  it('opens all of them at start, so that each goes on sending, and shows the first', async () => {
    const services = setup([east, west])
    await startWorkspaces(services)
    expect([opened(services), shown(services)]).toEqual([['east', 'west'], 'east'])
  })

  it('shows the one that was last on show', async () => {
    const services = setup([east, west])
    services.uiStore.getState().showWorkspace('west')
    await startWorkspaces(services)
    expect(shown(services)).toBe('west')
  })

  it('shows none at the first start', async () => {
    const services = setup([])
    await startWorkspaces(services)
    expect(shown(services)).toBeNull()
  })

  it('shows the one that was just added', async () => {
    const services = setup([east])
    await startWorkspaces(services)
    joinWorkspace(services, west)
    expect([opened(services), shown(services)]).toEqual([['east', 'west'], 'west'])
  })

  it('shows another when the one on show is removed', async () => {
    const services = setup([east, west])
    await startWorkspaces(services)
    await leaveWorkspace(services, 'east')
    expect([opened(services), shown(services)]).toEqual([['west'], 'west'])
  })
})

import { createSessionStore } from '@renderer/state/session-store'
import { nothingTyped, unasked } from '@renderer/state/server-find'
import { createUiStore, wholeList } from '@renderer/state/ui-store'
import { emptyProfile } from '@shared/domain/customer-profile'
import { testWorkspace } from '@tests/support/fake-desktop'
import { describe, expect, it } from 'vitest'

function createMemory() {
  const stored = new Map<string, string>()
  return {
    stored,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  }
}

describe('ui store', () => {
  it('remembers the workspace last on show across a reload, and nothing else', () => {
    const memory = createMemory()
    const store = createUiStore(memory).getState()
    store.showWorkspace('w1')
    store.setFilter('w1', { ...wholeList, text: 'Sarah' })
    store.keepUnsaved('k1', emptyProfile('BUSINESS'))
    expect([...memory.stored.values()]).toEqual(['w1'])
    expect(createUiStore(memory).getState()).toMatchObject({
      activeWorkspaceId: 'w1',
      filters: {},
      unsaved: {},
    })
  })

  it('remembers what stands between the cells of a CSV file', () => {
    const memory = createMemory()
    expect(createUiStore(memory).getState().csvSeparator).toBeNull()
    createUiStore(memory).getState().chooseCsvSeparator(';')
    expect(createUiStore(memory).getState().csvSeparator).toBe(';')
  })

  it('keeps filters of workspaces apart', () => {
    const store = createUiStore(createMemory())
    store.getState().setFilter('w1', { ...wholeList, text: 'acme' })
    expect(store.getState().filters).toEqual({ w1: { ...wholeList, text: 'acme' } })
  })

  it('keeps a search on the server while its workspace is on show, and begins it anew when another is asked for', () => {
    const store = createUiStore(createMemory())
    store.getState().showWorkspace('w1')
    store.getState().noteFind({ typed: { ...nothingTyped, search: 'Quince', cityName: 'Lima' } })
    store.getState().showWorkspace('w1')
    expect(store.getState().find.typed.search).toBe('Quince')
    store.getState().ask({ kind: 'find', text: 'Ada' })
    expect(store.getState().find.typed).toEqual({ ...nothingTyped, search: 'Ada' })
    store.getState().showWorkspace('w2')
    expect(store.getState().find).toEqual(unasked)
  })

  it('forgets what was saved, and only that', () => {
    const store = createUiStore(createMemory())
    store.getState().keepUnsaved('k1', emptyProfile('BUSINESS'))
    store.getState().keepUnsaved('k2', emptyProfile('INDIVIDUAL'))
    store.getState().forgetUnsaved('k1')
    expect(Object.keys(store.getState().unsaved)).toEqual(['k2'])
  })
})

describe('session store', () => {
  it('adds, replaces and drops workspaces', () => {
    const store = createSessionStore()
    const { putWorkspace, dropWorkspace } = store.getState()
    putWorkspace(testWorkspace)
    putWorkspace({ ...testWorkspace, id: 'w2', name: 'West' })
    putWorkspace({ ...testWorkspace, name: 'East' })
    expect(store.getState().workspaces.map(({ name }) => name)).toEqual(['East', 'West'])
    dropWorkspace('w2')
    expect(store.getState().workspaces.map(({ name }) => name)).toEqual(['East'])
  })

  it('keeps the connectivity of workspaces apart', () => {
    const store = createSessionStore()
    const news = { state: 'online', lastContactAt: 1, clockSkewMs: 0 } as const
    store.getState().noteConnectivity({ ...news, workspaceId: 'w1' })
    store.getState().noteConnectivity({ ...news, workspaceId: 'w2', state: 'no-network' })
    expect(store.getState().connectivity).toMatchObject({
      w1: { state: 'online' },
      w2: { state: 'no-network' },
    })
  })
})

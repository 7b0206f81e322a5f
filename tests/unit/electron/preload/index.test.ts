import { contract, type DesktopApi } from '@shared/ipc/contract'
import { describe, expect, it, vi } from 'vitest'

const electron = vi.hoisted(() => {
  const exposed = new Map<string, unknown>()
  const invoked: unknown[][] = []
  const listeners = new Map<string, (...news: unknown[]) => void>()
  return {
    exposed,
    invoked,
    listeners,
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke: (...call: unknown[]) => Promise.resolve(invoked.push(call)),
      on: (channel: string, listener: (...news: unknown[]) => void) => void listeners.set(channel, listener),
      off: (channel: string) => void listeners.delete(channel),
    },
  }
})
vi.mock('electron', () => electron)

await import('@electron/preload/index')
const desktop = electron.exposed.get('desktop') as DesktopApi

describe('the preload', () => {
  it('exposes exactly the commands of the contract, and one way to hear events', () => {
    const names = (areas: object) =>
      Object.entries(areas).map(([area, commands]) => [area, Object.keys(commands as object)])
    const { on, ...areas } = desktop
    expect([...electron.exposed.keys()]).toEqual(['desktop'])
    expect(names(areas)).toEqual(names(contract.commands))
    expect(on).toBeTypeOf('function')
  })

  it('passes one input to the channel of its command', async () => {
    await Reflect.apply(desktop.workspaces.open, undefined, [{ workspaceId: '7' }, 'not passed'])
    expect(electron.invoked).toEqual([['workspaces:open', { workspaceId: '7' }]])
  })

  it('hands on the news alone, not the event that has the sender', () => {
    const heard: unknown[] = []
    const stop = desktop.on('credentialsChanged', (...news) => heard.push(news))
    electron.listeners.get('event:credentialsChanged')?.({ sender: 'ipcRenderer' }, { workspaceId: '7' })
    expect(heard).toEqual([[{ workspaceId: '7' }]])
    stop()
    expect(electron.listeners.size).toBe(0)
  })

  it('hears no event that is not in the contract', () => {
    expect(() => desktop.on('toString' as never, () => undefined)).toThrow('No such event')
  })
})

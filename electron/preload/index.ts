import { createBridge } from '@shared/ipc/bridge'
import { contract } from '@shared/ipc/contract'
import { contextBridge, ipcRenderer } from 'electron'

const bridge = createBridge(contract, {
  invoke: (channel, input) => ipcRenderer.invoke(channel, input),
  listen(channel, listener) {
    const forward = (_event: unknown, news: unknown) => listener(news)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.off(channel, forward)
  },
})

contextBridge.exposeInMainWorld('desktop', bridge)

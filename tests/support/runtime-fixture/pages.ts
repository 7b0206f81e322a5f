/** The fixture's preload, as a build would leave it. */
export const preload = `'use strict'
const { contextBridge, ipcRenderer } = require('electron')
const early = ipcRenderer.invoke('sender')
contextBridge.exposeInMainWorld('desktop', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  early: () => early,
  onTick(listener) {
    const forward = (_event, news) => listener(news)
    ipcRenderer.on('ticked', forward)
    return () => ipcRenderer.off('ticked', forward)
  },
})
`

/** What the fixture's window may ask for. */
export const pages: Record<string, { type: string; body: string } | undefined> = {
  '/index.html': {
    type: 'text/html',
    body: `<!doctype html>
<title>Fixture</title>
<script src="/page.js"></script>
<script>globalThis.inlineRan = true</script>
<form><input id="name"></form>
<a id="away" href="https://example.com/away">away</a>`,
  },
  '/page.js': {
    type: 'text/javascript',
    body: 'globalThis.firstKeys = Reflect.ownKeys(globalThis).map(String)',
  },
  '/worker.js': { type: 'text/javascript', body: 'self.postMessage("worker runs")' },
}

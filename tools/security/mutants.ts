/** One of Electron's points undone: the text to find, exactly once, and what takes its place. */
export type Mutant = {
  readonly point: number
  readonly file: string
  readonly find: string
  readonly replace: string
  /** The test that must fail, where it is another than that of the point. */
  readonly test?: { readonly spec: string; readonly title: string }
}

const main = 'electron/main/'
const preferences = `${main}window.ts`
const security = `${main}security.ts`
const policy = `${main}content-security-policy.ts`
const protocol = `${main}app-protocol.ts`
const fuses = 'tools/package/fuses.ts'
const hostile = { spec: 'hostile-window', title: 'reaches no other host' }

/** Each is a change somebody could make in good faith. The test of its point must fail. */
export const mutants: readonly Mutant[] = [
  { point: 1, file: 'shared/domain/workspace.ts', find: `LOOPBACK.has(url.hostname)`, replace: `true` },
  {
    point: 1,
    file: `${main}window-page.ts`,
    find: `window.loadURL(APP_URL)`,
    replace: `window.loadURL(APP_URL.replace('app:', 'http:'))`,
  },
  { point: 2, file: preferences, find: `nodeIntegration: false`, replace: `nodeIntegration: true` },
  { point: 2, file: preferences, find: `InWorker: false`, replace: `InWorker: true` },
  { point: 2, file: preferences, find: `InSubFrames: false`, replace: `InSubFrames: true` },
  { point: 3, file: preferences, find: `contextIsolation: true`, replace: `contextIsolation: false` },
  { point: 4, file: preferences, find: `sandbox: true`, replace: `sandbox: false` },
  { point: 4, file: `${main}index.ts`, find: `app.enableSandbox()`, replace: `` },
  {
    point: 4,
    file: `${main}index.ts`,
    find: `app.enableSandbox()`,
    replace: `app.enableSandbox()\napp.commandLine.appendSwitch('no-sandbox')`,
  },
  { point: 5, file: security, find: `answer(false)`, replace: `answer(true)` },
  {
    point: 5,
    file: security,
    find: `  session.setPermissionCheckHandler(() => false)\n`,
    replace: ``,
  },
  { point: 5, file: `${main}index.ts`, find: `  denyPermissions(session.defaultSession)\n`, replace: `` },
  { point: 6, file: preferences, find: `webSecurity: true`, replace: `webSecurity: false` },
  { point: 7, file: policy, find: `script-src 'self'`, replace: `script-src 'self' 'unsafe-inline'` },
  { point: 7, file: policy, find: `connect-src 'none'`, replace: `connect-src https:` },
  { point: 7, file: policy, find: `  \`form-action 'none'\`,\n`, replace: `` },
  { point: 7, file: policy, find: `  \`base-uri 'none'\`,\n`, replace: `` },
  { point: 7, file: policy, find: `    \`require-trusted-types-for 'script'\`,\n`, replace: `` },
  {
    point: 7,
    file: protocol,
    find: `'Content-Security-Policy': contentSecurityPolicy(nonce),`,
    replace: ``,
  },
  {
    point: 7,
    file: `${main}index.ts`,
    find: `    .then(() => cutNetwork(session.defaultSession))\n`,
    replace: ``,
    test: hostile,
  },
  {
    point: 7,
    file: security,
    find: `  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')\n`,
    replace: ``,
    test: hostile,
  },
  {
    point: 8,
    file: preferences,
    find: `webviewTag: false,`,
    replace: `webviewTag: false,\n    allowRunningInsecureContent: true,`,
  },
  {
    point: 9,
    file: preferences,
    find: `webviewTag: false,`,
    replace: `webviewTag: false,\n    experimentalFeatures: true,`,
  },
  {
    point: 10,
    file: preferences,
    find: `webviewTag: false,`,
    replace: `webviewTag: false,\n    enableBlinkFeatures: 'ExecCommandInJavaScript',`,
  },
  { point: 11, file: preferences, find: `webviewTag: false`, replace: `webviewTag: true` },
  { point: 12, file: security, find: `  contents.on('will-attach-webview', prevent)\n`, replace: `` },
  { point: 13, file: security, find: `  contents.on('will-navigate', preventOther)\n`, replace: `` },
  { point: 13, file: security, find: `  contents.on('will-redirect', prevent)\n`, replace: `` },
  { point: 13, file: security, find: `  contents.on('will-frame-navigate', preventOther)\n`, replace: `` },
  {
    point: 13,
    file: security,
    find: `event.url.replace(/#.*$/s, '') !== APP_URL`,
    replace: `!event.url.startsWith('app://outpost')`,
  },
  { point: 14, file: security, find: `({ action: 'deny' })`, replace: `({ action: 'allow' })` },
  {
    point: 15,
    file: security,
    find: `setWindowOpenHandler(() => ({ action: 'deny' }))`,
    replace: `setWindowOpenHandler(({ url }) => {
    void import('electron').then(({ shell }) => shell.openExternal(url))
    return { action: 'deny' }
  })`,
  },
  {
    point: 15,
    file: `${main}sign-in-page.ts`,
    find: `if (inTheWayOf.size === 0) return false`,
    replace: ``,
  },
  { point: 16, file: 'package.json', find: `"electron": "^45.`, replace: `"electron": "^42.` },
  {
    point: 17,
    file: `${main}index.ts`,
    find: `isTrusted: isTrustedSender`,
    replace: `isTrusted: () => true`,
  },
  {
    point: 17,
    file: `${main}index.ts`,
    find: `ipcMain.removeAllListeners('electron-store-get-data')`,
    replace: `undefined`,
  },
  { point: 17, file: `${main}trusted-sender.ts`, find: `frame.parent === null`, replace: `true` },
  { point: 17, file: `${main}trusted-sender.ts`, find: `isAppUrl(frame.url)`, replace: `true` },
  { point: 18, file: protocol, find: `path === null || !isPlain(path)`, replace: `path === null` },
  { point: 18, file: protocol, find: `if (!text.startsWith(prefix)) return null`, replace: `` },
  {
    point: 18,
    file: `${main}window-page.ts`,
    find: `window.loadURL(APP_URL)`,
    replace: `window.loadFile(APP_URL)`,
  },
  {
    point: 19,
    file: fuses,
    find: `[FuseV1Options.RunAsNode]: false`,
    replace: `[FuseV1Options.RunAsNode]: true`,
  },
  { point: 19, file: fuses, find: `OnlyLoadAppFromAsar]: true`, replace: `OnlyLoadAppFromAsar]: false` },
  {
    point: 19,
    file: fuses,
    find: `strictlyRequireAllFuses: true`,
    replace: `strictlyRequireAllFuses: false`,
  },
  { point: 19, file: `${main}index.ts`, find: `isBeingDebugged(app)`, replace: `app.isReady()` },
  {
    point: 20,
    file: 'electron/preload/index.ts',
    find: `exposeInMainWorld('desktop', bridge)`,
    replace: `exposeInMainWorld('desktop', { ...bridge, invoke: ipcRenderer.invoke })`,
  },
  {
    point: 20,
    file: 'electron/preload/index.ts',
    find: `(_event: unknown, news: unknown) => listener(news)`,
    replace: `(...all: [unknown]) => listener(...all)`,
  },
  {
    point: 20,
    file: 'electron/preload/index.ts',
    find: `contextBridge.exposeInMainWorld('desktop', bridge)`,
    replace: `contextBridge.exposeInMainWorld('desktop', bridge)\ncontextBridge.exposeInMainWorld('process', { versions: {} })`,
  },
]

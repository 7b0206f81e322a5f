import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import electron, { app, BrowserWindow, ipcMain, protocol, safeStorage } from 'electron'
import { pages, preload } from './pages.ts'

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'"
const userData = process.env['OUTPOST_USER_DATA'] ?? ''
const news: string[] = []

app.setPath('userData', userData)
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    news.push(`open ${url}`)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    news.push(`navigate ${event.url}`)
    event.preventDefault()
  })
})
app.on('second-instance', (_event, argv) => news.push(`second ${argv.at(-1) ?? ''}`))
app.on('window-all-closed', () => app.quit())

ipcMain.handle('echo', (_event, value: unknown) => value)
ipcMain.handle('fail', () => {
  throw new TypeError('broken on purpose')
})
ipcMain.handle('sender', ({ senderFrame, sender }) => ({
  url: senderFrame?.url,
  isTop: senderFrame?.parent === null,
  isOurs: BrowserWindow.getAllWindows()[0]?.webContents === sender,
}))
ipcMain.handle('news', () => news)
ipcMain.handle('identity', () => ({
  version: app.getVersion(),
  name: app.getName(),
  isWhole: electron.app === app,
}))
ipcMain.handle('tick', ({ sender }) => sender.send('ticked', { count: 7 }))
ipcMain.handle('seal', async (_event, text: string) =>
  (await safeStorage.encryptStringAsync(text)).toString('base64'),
)
ipcMain.handle(
  'open',
  async (_event, sealed: string) =>
    (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result,
)
ipcMain.handle('protection', async () => ({
  isAvailable: await safeStorage.isAsyncEncryptionAvailable(),
  backend: safeStorage.getSelectedStorageBackend(),
}))
ipcMain.handle('quit', () => app.quit())

if (app.requestSingleInstanceLock()) void app.whenReady().then(open)
else app.exit(3)

function open(): void {
  protocol.handle('app', ({ url }) => {
    const page = pages[new URL(url).pathname]
    if (page === undefined) return new Response(null, { status: 404 })
    return new Response(page.body, {
      headers: { 'content-type': page.type, 'content-security-policy': policy },
    })
  })
  mkdirSync(userData, { recursive: true })
  const preloadFile = path.join(userData, 'preload.cjs')
  writeFileSync(preloadFile, preload)
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: preloadFile, sandbox: true },
  })
  void window.loadURL('app://outpost/index.html')
}

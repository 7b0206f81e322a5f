import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { contract } from '@shared/ipc/contract'
import {
  app,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  systemPreferences,
  type BrowserWindow,
} from 'electron'
import { APP_SCHEME, appScheme, createAppProtocol } from './app-protocol'
import { composeServices } from './compose'
import { showBackground, type Hiding } from './background/show-background'
import { createPublisher } from './ipc/publish'
import { registerHandlers } from './ipc/register'
import { closeBeforeQuit, watchBugs } from './life-cycle'
import type { Farewell } from './farewell'
import { closeInWords } from './leaving'
import { menuTemplate } from './menu'
import { cutNetwork, denyPermissions, isBeingDebugged, lockNavigation } from './security'
import { watchForLock } from './services/lock/lock-triggers'
import { createHistory } from './services/diagnostics/history'
import { readAbout } from './services/diagnostics/read-about'
import { readFreeBytes } from './services/disk/free-bytes'
import { createJsonFile } from './services/files/json-file'
import { createLogger } from './services/logger'
import { createSettingsFile } from './services/files/settings-file'
import { systemClock } from './services/system-clock'
import {
  bugFailure,
  practiceStartedOver,
  unknownFailure,
  workspacesFailure,
  type FailureWords,
} from './dialog-words'
import { systemHands } from './system-hands'
import { isTrustedSender } from './trusted-sender'
import { focusWindow, openWindow } from './window'
import { windowPlaceSchema } from './window-bounds'
import { openLanguageChoice, type LanguageChoice } from './words/language-choice'

const built = join(import.meta.dirname, '..')
const ownFolder = process.env['OUTPOST_USER_DATA']
if (ownFolder !== undefined && ownFolder !== '') app.setPath('userData', ownFolder)

const userData = app.getPath('userData')
const logFolder = join(userData, 'logs')
const logger = createLogger(logFolder)
const history = createHistory(() => systemClock.now())
let window: BrowserWindow | null = null

app.enableSandbox()
// Windows shows notifications only of a program it knows by the name it was installed under.
app.setAppUserModelId('net.rocketkor.outpost')
protocol.registerSchemesAsPrivileged([appScheme])
lockNavigation(app)
watchBugs({ process, app, dialog, logger, logFolder })

if (isBeingDebugged(app)) {
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => window !== null && focusWindow(window))
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => cutNetwork(session.defaultSession))
    .then(start)
    .catch((error: unknown) => {
      logger.bug(error)
      fail(unknownFailure(logFolder))
    })
} else {
  app.exit(0)
}

function start(): void {
  // electron-store listens for pages that ask where it keeps its files; nobody but the registrar listens to a page.
  const onOpened = () => void ipcMain.removeAllListeners('electron-store-get-data')
  const openFile = (name: string) => createJsonFile({ folder: userData, name, onOpened })
  const language = openLanguageChoice({ file: openFile('language'), preferred: preferredLanguages() })
  const publish = history.watch(createPublisher(contract, () => window?.webContents ?? null))
  const { handlers, workspaceFile, lock, farewell, background, close } = composeServices({
    userData,
    openFile,
    readFreeBytes: () => readFreeBytes(userData),
    encryption: safeStorage,
    platform: process.platform,
    language,
    resolveProxy: (url) => session.fromPartition('system-proxy').resolveProxy(url),
    publish,
    logger,
    about: readAbout(app.getVersion(), systemClock.now()),
    logFolder,
    history,
    ...systemHands(() => window),
    // Only macOS has it; elsewhere the function is not there.
    touchId: typeof systemPreferences.canPromptTouchID === 'function' ? systemPreferences : null,
    onPracticeStartedOver: tellPracticeStartedOver,
  })
  const workspaces = workspaceFile.read()
  if (!workspaces.ok) {
    logger.note('settings-unreadable', { code: workspaces.error.code })
    fail(workspacesFailure(workspaces.error, workspaceFile.path))
    return
  }
  denyPermissions(session.defaultSession)
  servePage(language, () => background.recount())
  registerHandlers(ipcMain, contract, {
    handlers,
    isTrusted: isTrustedSender,
    onUnexpected: (error, channel) => logger.bug(error, channel),
    onAnswered(channel, answer) {
      history.noteAnswer(channel, answer)
      // What may be counted, and what may be done from outside the window, has changed.
      if (channel === 'workspaces:remove' || channel.startsWith('lock:')) background.recount()
    },
    ticks: () => systemClock.ticks(),
  })
  powerMonitor.on('resume', () => publish('woke', undefined))
  watchForLock({
    power: powerMonitor,
    lock,
    ask: () => publish('lockAsked', undefined),
    setTimer: (callback, afterMs) => void setTimeout(callback, afterMs),
  })
  closeBeforeQuit(app, close)
  window = openWindow({
    preload: join(built, 'preload/index.cjs'),
    placeFile: openPlaceFile(openFile('window')),
    ticks: () => systemClock.ticks(),
    onLost: () => fail(bugFailure(logFolder)),
  })
  const icons = join(built, 'renderer', 'icons')
  const hiding = showBackground({ background, window, icons, publish, lockState: () => lock.state() })
  watchClosing(window, farewell, hiding)
  // Nothing may be told to a window that is gone, nor bring it to the front.
  window.on('closed', () => (window = null))
  logger.note('started', { count: workspaces.value.length })
}

/** Shows page and application menu in the language that is spoken, and says when another was chosen. */
function servePage(language: LanguageChoice, onChosen: () => void): void {
  const createNonce = () => randomBytes(16).toString('base64')
  const root = join(built, 'renderer')
  protocol.handle(APP_SCHEME, createAppProtocol({ root, createNonce, language: language.spoken }))
  const showMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  showMenu()
  language.follow(showMenu)
  language.follow(onChosen)
}

/** What the person at this computer reads; a test can say so instead. */
function preferredLanguages(): readonly string[] {
  const told = process.env['OUTPOST_LANGUAGE'] ?? ''
  return told === '' ? app.getPreferredSystemLanguages() : [told]
}

/** Where the window was last. */
function openPlaceFile(file: ReturnType<typeof createJsonFile>) {
  // A place that no longer makes sense is none.
  const schema = windowPlaceSchema.nullable().catch(null)
  return createSettingsFile({ file, schema, initial: null, isExpendable: true })
}

function watchClosing(opened: BrowserWindow, farewell: Farewell, hiding: Hiding): void {
  let isShuttingDown = false
  powerMonitor.on('shutdown', () => (isShuttingDown = true))
  opened.on('query-session-end', () => (isShuttingDown = true))
  closeInWords({
    window: opened,
    // A hidden window can hold no box.
    ask: (options) =>
      opened.isVisible() ? dialog.showMessageBox(opened, options) : dialog.showMessageBox(options),
    unsent: farewell.unsent,
    stopSending: farewell.stopSending,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isShuttingDown: () => isShuttingDown,
    hideInstead: () => hiding.hideInstead(),
    onStay: () => hiding.stay(),
  })
}

function tellPracticeStartedOver(aside: string): void {
  logger.note('practice-started-over')
  void dialog.showMessageBox({ type: 'info', ...practiceStartedOver(aside) })
}

function fail({ title, text }: FailureWords): void {
  logger.note('failed')
  dialog.showErrorBox(title, text)
  app.exit(1)
}

import { composeServices } from '@electron/main/compose'
import { createHistory } from '@electron/main/services/diagnostics/history'
import { readAbout } from '@electron/main/services/diagnostics/read-about'
import { readFreeBytes } from '@electron/main/services/disk/free-bytes'
import type { Logger } from '@electron/main/services/logger'
import { openLanguageChoice } from '@electron/main/words/language-choice'
import type { Handlers, Publish } from '@shared/ipc/contract'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createFakeEncryption, type FakeEncryption } from './fake-secret-box'
import { createLoopback, type Loopback } from './loopback'
import { createPlainJsonFile } from './plain-json-file'
import { temporaryFolder } from './temporary-folder'

export type DesktopStory = Loopback & {
  /** What serves the contract, behind the checks of its sender and input. */
  readonly handlers: Handlers
  readonly userData: string
  readonly system: FakeEncryption
  /** The files the agent names when asked for one; once there is none left, the agent names none. */
  readonly saveTo: string[]
  /** Every event that was published. */
  readonly news: { readonly event: string; readonly value: unknown }[]
  /** Ends this run and starts another on the same files. */
  readonly restart: () => Promise<DesktopStory>
}

/** Main as it is but for Electron, joined to the window's side of the contract. */
export function startDesktop(
  userData = temporaryFolder(),
  system: FakeEncryption = createFakeEncryption(),
  resolveProxy: (url: string) => Promise<string> = () => Promise.resolve('DIRECT'),
): DesktopStory {
  const news: DesktopStory['news'] = []
  const saveTo: string[] = []
  const history = createHistory(() => Date.now())
  const logger: Logger = { note: () => undefined, bug: () => undefined }
  const publish: Publish = (event, value) => {
    news.push({ event, value })
    loopback.publish(event, value)
  }
  const { handlers, close } = composeServices({
    userData,
    openFile: (name) => createPlainJsonFile(userData, name),
    readFreeBytes: () => readFreeBytes(userData),
    encryption: system,
    platform: 'linux',
    language: openLanguageChoice({ file: createPlainJsonFile(userData, 'language'), preferred: [] }),
    resolveProxy,
    publish: history.watch(publish),
    logger,
    about: readAbout('0.1.0', Date.now()),
    logFolder: join(userData, 'logs'),
    history,
    askForFile: () => Promise.resolve(saveTo.shift() ?? null),
    openInBrowser: (url) => Promise.resolve(void news.push({ event: 'openedInBrowser', value: url })),
    showInFolder: (path) => void news.push({ event: 'shownInFolder', value: path }),
    touchId: null,
    passphraseCost: { logN: 4, r: 8, p: 1 },
    onPracticeStartedOver: (aside) => void news.push({ event: 'practiceStartedOver', value: aside }),
  })
  const loopback = createLoopback(handlers)
  onTestFinished(close)
  const restart = async () => {
    await close()
    return startDesktop(userData, system, resolveProxy)
  }
  return { ...loopback, handlers, userData, system, saveTo, news, restart }
}

import type { App, Dialog } from 'electron'
import type { Logger } from './services/logger'
import { bugFailure } from './dialog-words'

/** Logs bugs that nobody caught. One that was thrown leaves an unknown state behind, so it ends the program, in words. */
export function watchBugs(deps: {
  process: NodeJS.Process
  app: Pick<App, 'exit'>
  dialog: Pick<Dialog, 'showErrorBox'>
  logger: Logger
  logFolder: string
}): void {
  deps.process.on('unhandledRejection', (error) => deps.logger.bug(error))
  deps.process.on('uncaughtException', (error) => {
    deps.logger.bug(error)
    const { title, text } = bugFailure(deps.logFolder)
    deps.dialog.showErrorBox(title, text)
    deps.app.exit(1)
  })
}

/** Holds the end of the program back until `close` is done; the windows are gone by then. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'exit'>, close: () => Promise<void>): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    close().then(
      () => app.exit(0),
      () => app.exit(1),
    )
  })
}

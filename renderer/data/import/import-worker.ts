import type { FromImport, ToImport } from './import-messages'
import { serveImport } from './serve-import'

/** The worker that reads and checks a file: it ends with the import, and with it what it read. */
const scope: Pick<DedicatedSelf, 'postMessage' | 'addEventListener'> = self
const take = serveImport((message) => scope.postMessage(message))
scope.addEventListener('message', ({ data }) => take(data))

type DedicatedSelf = {
  postMessage(message: FromImport): void
  addEventListener(kind: 'message', listener: (event: MessageEvent<ToImport>) => void): void
}

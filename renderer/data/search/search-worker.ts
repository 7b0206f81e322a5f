import { serveSearch } from './serve-search'
import type { FromSearch, ToSearch } from './search-messages'

/** The worker that holds and looks through all customers of one workspace. */
const scope: Pick<DedicatedSelf, 'postMessage' | 'addEventListener'> = self
const take = serveSearch({
  post: (message) => scope.postMessage(message),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
})
scope.addEventListener('message', ({ data }) => take(data))

type DedicatedSelf = {
  postMessage(message: FromSearch): void
  addEventListener(kind: 'message', listener: (event: MessageEvent<ToSearch>) => void): void
}

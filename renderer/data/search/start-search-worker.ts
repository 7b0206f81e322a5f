import type { FromSearch, StartSearch } from './search-messages'

/** Runs the search in a worker of its own, so that the window stays free whatever is looked for. */
export const startSearchWorker: StartSearch = (listener) => {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => listener(data))
  worker.addEventListener('error', ({ message }) => listener({ kind: 'failed', message }))
  return {
    send: (message) => worker.postMessage(message),
    stop: () => worker.terminate(),
  }
}

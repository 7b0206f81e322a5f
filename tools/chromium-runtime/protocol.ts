import type { CustomScheme, Protocol } from 'electron'

type Handler = Parameters<Protocol['handle']>[1]

const handlers = new Map<string, Handler>()

/**
 * Chromium does not know the app's own scheme, so a page of `app://outpost/` lives at `https://outpost.localhost/`, an
 * origin that is as secure and that nothing outside this process can answer. Main only ever sees the first form.
 */
const SUFFIX = '.localhost'

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`chromium-runtime serves standard, secure schemes only; "${scheme}" is not.`)
      }
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.size > 0) throw new Error('chromium-runtime serves one scheme.')
    handlers.set(scheme, handler)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
  unhandle: (scheme: string): void => void handlers.delete(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled' | 'unhandle'>

/** The address at which Chromium finds a page of the app's scheme; other addresses stay as they are. */
export function toPageUrl(appUrl: string): string {
  for (const scheme of handlers.keys()) {
    const match = new RegExp(`^${scheme}://([^/?#]+)(.*)$`, 's').exec(appUrl)
    if (match !== null) return `https://${match[1] ?? ''}${SUFFIX}${match[2] ?? ''}`
  }
  return appUrl
}

/** What main sees of an address in Chromium. */
export function toAppUrl(pageUrl: string): string {
  const match = /^https:\/\/([^/?#:]+)\.localhost(\/.*)?$/s.exec(pageUrl)
  const [scheme] = handlers.keys()
  return match === null || scheme === undefined ? pageUrl : `${scheme}://${match[1] ?? ''}${match[2] ?? '/'}`
}

/** The app's answer to a request of its page; null when the address is not of the app's scheme. */
export async function answer(request: {
  url: string
  method: string
  headers: Record<string, string>
  body: Buffer | null
}): Promise<Response | null> {
  const url = toAppUrl(request.url)
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (handler === undefined) return null
  const body = request.body === null ? null : new Uint8Array(request.body)
  return handler(new Request(url, { method: request.method, headers: request.headers, body }))
}

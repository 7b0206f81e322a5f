import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from './content-security-policy'

export const APP_SCHEME = 'app'
const APP_HOST = 'outpost'
const INDEX = 'index.html'
const NONCE_PLACEHOLDER = '__CSP_NONCE__'
const LANGUAGE_PLACEHOLDER = '__LANGUAGE__'

/** The address of the window's page. */
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/${INDEX}`

/** What the scheme may do in the window; to be registered before the app is ready. */
export const appScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Whether a URL belongs to our own page. */
export function isAppUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}

/** The file a URL of ours stands for; null for any that is not plainly inside `root`. */
export function resolveAppPath(root: string, text: string): string | null {
  // Checked on the text as it came: a URL parser would already have folded dots and backslashes away.
  const prefix = `${APP_SCHEME}://${APP_HOST}/`
  if (!text.startsWith(prefix)) return null
  const path = decode(text.slice(prefix.length).replace(/[?#].*$/s, ''))
  if (path === null || !isPlain(path)) return null
  const folder = resolve(root)
  const file = join(folder, path === '' ? INDEX : path)
  return file.startsWith(folder + sep) ? file : null
}

/** Serves the built window from `root`, each load of the page with a nonce of its own and in the language spoken then. */
export function createAppProtocol(deps: { root: string; createNonce: () => string; language: () => string }) {
  return async ({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const file = resolveAppPath(deps.root, url)
    const content = file === null ? null : await readIfThere(deps.root, file)
    if (file === null || content === null) return refuse(404)
    const nonce = deps.createNonce()
    const page = () =>
      content
        .toString()
        .replaceAll(NONCE_PLACEHOLDER, nonce)
        .replaceAll(LANGUAGE_PLACEHOLDER, deps.language())
    const body = file.endsWith(INDEX) ? page() : content
    return new Response(method === 'HEAD' ? null : new Uint8Array(Buffer.from(body)), {
      headers: headersFor(file, nonce),
    })
  }
}

function headersFor(file: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': mimeTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } })
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** No segment that climbs or hides, nothing a file system could read as another root or file, and no second encoding. */
function isPlain(path: string): boolean {
  if (/[\\:%\u0000-\u001f]/.test(path)) return false
  return path === '' || path.split('/').every((segment) => segment !== '' && !/^\.|[. ]$/.test(segment))
}

/** A file that really lies below `root`: a link could lead elsewhere. */
async function readIfThere(root: string, file: string): Promise<Buffer | null> {
  try {
    const [folder, target] = await Promise.all([realpath(root), realpath(file)])
    return target.startsWith(folder + sep) ? await readFile(target) : null
  } catch {
    // Absent, a folder or unreadable: to the window it is all the same "not there".
    return null
  }
}

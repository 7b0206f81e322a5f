/** The way a request takes: straight, or through this proxy (an URL). */
export type Route = { readonly proxy: string | null }

const schemes: Readonly<Record<string, string>> = { PROXY: 'http', HTTP: 'http', HTTPS: 'https' }

/**
 * Reads what a proxy configuration script answers for an URL (`PROXY host:port; DIRECT`) and returns the ways that can be
 * taken, in order; none when there are only kinds that cannot (SOCKS). No answer at all means straight.
 */
export function readRoutes(pac: string): Route[] {
  const entries = pac
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  if (entries.length === 0) return [{ proxy: null }]
  return entries.map(readEntry).filter((route) => route !== null)
}

function readEntry(entry: string): Route | null {
  const [kind = '', place = ''] = entry.split(/\s+/)
  if (kind.toUpperCase() === 'DIRECT') return { proxy: null }
  const scheme = schemes[kind.toUpperCase()]
  const isUsable = scheme !== undefined && URL.canParse(`${scheme}://${place}`)
  return isUsable ? { proxy: `${scheme}://${place}` } : null
}

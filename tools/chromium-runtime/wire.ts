/** Page to main. */
export type ToMain =
  | { readonly kind: 'ready' }
  | { readonly kind: 'preload-failed'; readonly text: string }
  | {
      readonly kind: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: readonly unknown[]
    }

/** Main to page. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly text: string }

/**
 * Turns a message into text, with `undefined` kept as such. Throws on what JSON cannot carry, as Electron does on what
 * cannot be cloned. Also runs in the page from its source text, so it stands alone.
 */
export function pack(message: unknown): string {
  return JSON.stringify(message, (_key, value: unknown) => {
    if (value === undefined) return '\0undefined'
    if (typeof value === 'string') return value.startsWith('\0') ? `\0${value}` : value
    const isPlain =
      value === null ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      Array.isArray(value) ||
      (typeof value === 'object' && /^\[object (Object|Error)\]$/.test(Object.prototype.toString.call(value)))
    if (!isPlain)
      throw new Error('An object could not be cloned: only JSON values travel between page and main.')
    return value
  })
}

/** Reads what `pack` wrote. Also runs in the page from its source text, so it stands alone. */
export function unpack(text: string): unknown {
  const restore = (value: unknown): unknown => {
    if (value === '\0undefined') return undefined
    if (typeof value === 'string') return value.startsWith('\0') ? value.slice(1) : value
    if (Array.isArray(value)) return value.map(restore)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restore(inner)]))
  }
  return restore(JSON.parse(text))
}

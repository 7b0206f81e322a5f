/** An event whose listeners may call it off. */
export type Preventable = { readonly defaultPrevented: boolean; preventDefault(): void }

/** Electron's event object, as far as listeners use it, with `fields` beside it. */
export function preventable<T extends object>(fields: T): T & Preventable {
  let isPrevented = false
  return Object.defineProperty(
    Object.assign(fields, { defaultPrevented: false, preventDefault: () => void (isPrevented = true) }),
    'defaultPrevented',
    { get: () => isPrevented },
  )
}

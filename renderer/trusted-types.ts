/** What a policy lets through, as the text itself; null is refused and reported as a violation. */
type Rules = {
  readonly createHTML: (text: string) => string | null
  readonly createScriptURL: (text: string) => string | null
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: 'default', rules: Rules): unknown }
  }
}

/** What may become markup or the address of a script. Text never becomes a script. */
export const rules: Rules = {
  // Mantine writes style sheets this way. Without "<" no text can make an element.
  createHTML: (text) => (text.includes('<') ? null : text),
  createScriptURL: (text) => (URL.parse(text, location.href)?.origin === location.origin ? text : null),
}

/** Sets the rules for the whole page; to be called before anything is drawn. */
export function setTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', rules)
}

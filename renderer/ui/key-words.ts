import { msg } from '@lingui/core/macro'
import { liveWords } from './live-words'

/** What stands on keys that have a name. */
const names: Readonly<Record<string, string>> = liveWords({
  Ctrl: msg({ message: 'Ctrl', context: 'a key' }),
  Enter: msg({ message: 'Enter', context: 'a key' }),
  Space: msg({ message: 'Space', context: 'a key' }),
  Esc: msg({ message: 'Esc', context: 'a key' }),
})

/** What stands on the keys of a Mac that do the same. */
const macNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥' }

/** What stands on a key of this computer. */
export function keyWords(key: string): string {
  return (isMac() ? macNames[key] : undefined) ?? names[key] ?? key
}

/** Keys that are pressed together ("Ctrl+L"), in one text. */
export function comboWords(keys: string): string {
  return keys
    .split('+')
    .map((key) => keyWords(key))
    .join(isMac() ? '' : '+')
}

/** The same for `aria-keyshortcuts`, which has its own names. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', isMac() ? 'Meta' : 'Control')
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac')
}

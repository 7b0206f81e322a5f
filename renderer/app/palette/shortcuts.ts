import { i18n, type MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { liveWords } from '@renderer/ui/live-words'

/** The keys of each command, as the agent presses them: a space between keys means one after the other. */
export const shortcuts = {
  newCustomer: 'n',
  newBusiness: 'n b',
  newIndividual: 'n i',
  search: '/',
  palette: 'Ctrl+K',
  lock: 'Ctrl+L',
  sheet: '?',
  submit: 'Ctrl+Enter',
  suggestion: 'Alt+Enter',
} as const

type Shortcut = { readonly keys: string; readonly does: string }

/** All shortcuts, by where they work. */
export const shortcutSheet: readonly { readonly where: string; readonly shortcuts: readonly Shortcut[] }[] = [
  part(msg`Everywhere`, [
    [shortcuts.palette, msg`Find a command or a customer`],
    [shortcuts.lock, msg`Lock`],
    [shortcuts.sheet, msg`This list`],
  ]),
  part(msg`Everywhere but in a form`, [
    [shortcuts.newBusiness, msg`New business`],
    [shortcuts.newIndividual, msg`New individual`],
    [shortcuts.search, msg`Search customers`],
  ]),
  part(msg`Customers`, [
    ['↑ ↓', msg`Another customer; also Home, End, Page Up and Page Down`],
    ['Enter', msg`Open`],
    ['Space', msg`Select; with Shift all in between`],
    ['Ctrl+A', msg`Select all`],
    ['Esc', msg`Select none, close the customer that is shown, empty the search`],
  ]),
  part(msg`Writing`, [
    [shortcuts.submit, msg`Submit`],
    [shortcuts.suggestion, msg`Take what is suggested below the field`],
  ]),
]

function part(where: MessageDescriptor, keys: readonly (readonly [string, MessageDescriptor])[]) {
  return {
    get where() {
      return i18n._(where)
    },
    shortcuts: keys.map(([pressed, does]) => liveWords({ keys: pressed, does })),
  }
}

/** The keys of each command, as the agent presses them: a space between keys means one after the other. */
export const shortcuts = {
  newBusiness: 'n b',
  newIndividual: 'n i',
  search: '/',
  palette: 'Ctrl+K',
  lock: 'Ctrl+L',
  sheet: '?',
} as const

type Shortcut = { readonly keys: string; readonly does: string }

/** All shortcuts, by where they work. */
export const shortcutSheet: readonly { readonly where: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    where: 'Everywhere',
    shortcuts: [
      { keys: shortcuts.palette, does: 'Find a command or a customer' },
      { keys: shortcuts.lock, does: 'Lock' },
      { keys: shortcuts.sheet, does: 'This list' },
    ],
  },
  {
    where: 'Customers',
    shortcuts: [
      { keys: shortcuts.newBusiness, does: 'New business' },
      { keys: shortcuts.newIndividual, does: 'New individual' },
      { keys: shortcuts.search, does: 'Search customers' },
      { keys: '↑ ↓', does: 'Another customer; also Home, End, Page Up and Page Down' },
      { keys: 'Enter', does: 'Open' },
      { keys: 'Space', does: 'Select; with Shift all in between' },
      { keys: 'Ctrl+A', does: 'Select all' },
      { keys: 'Esc', does: 'Select none, close what is beside the list, empty the search' },
    ],
  },
  { where: 'Writing', shortcuts: [{ keys: 'Ctrl+Enter', does: 'Submit' }] },
]

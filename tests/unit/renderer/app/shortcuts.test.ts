import { shortcutSheet, shortcuts } from '@renderer/app/palette/shortcuts'
import { expect, it } from 'vitest'

it('lists every shortcut, those of the form among them', () => {
  const listed = shortcutSheet.flatMap((part) => part.shortcuts.map(({ keys }) => keys))
  const { newCustomer, ...whole } = shortcuts
  expect(listed).toEqual(expect.arrayContaining([...Object.values(whole), 'Ctrl+Enter', 'Alt+Enter']))
  // It is only the first key of two.
  expect(listed).not.toContain(newCustomer)
})

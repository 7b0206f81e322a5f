// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { ShortcutsDialog } from '@renderer/app/palette/shortcuts-dialog'
import { shortcutSheet } from '@renderer/app/palette/shortcuts'
import { FieldHint, takeHint } from '@renderer/features/customer-form/field-hint'
import { ariaKeys, comboWords } from '@renderer/ui/key-words'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

afterEach(cleanup)

function show(part: ReactNode) {
  return render(
    <MantineProvider env="test">
      <I18nProvider i18n={i18n}>{part}</I18nProvider>
    </MantineProvider>,
  )
}

/** Each line of the sheet as it is read: what is pressed, and what it does. */
function sheetLines(): string[][] {
  show(<ShortcutsDialog isOpen onClose={() => undefined} />)
  return screen
    .getAllByRole('term')
    .map((term) => [
      [...term.querySelectorAll('kbd')].map((key) => key.textContent).join(' '),
      term.nextElementSibling?.textContent ?? '',
    ])
}

const listed = shortcutSheet.flatMap(({ shortcuts }) => shortcuts)

describe('on a Mac', () => {
  const agent =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0'
  beforeEach(() => void vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent))

  it('calls the keys in the sheet, below a field and beside a command as they are called there', () => {
    const lines = sheetLines()
    expect(lines).toContainEqual(['⌘ K', 'Find a command or a customer'])
    expect(lines).toContainEqual(['⌘ Enter', 'Submit'])
    expect(lines).toContainEqual(['⌥ Enter', 'Take what is suggested below the field'])
    expect(lines.flat().filter((words) => /Ctrl|Alt/.test(words))).toEqual([])
    cleanup()
    show(<FieldHint words="Take it" onUse={() => undefined} />)
    expect(screen.getByRole('button').textContent).toBe('Take it ⌥Enter')
    expect([comboWords('Ctrl+L'), ariaKeys('Ctrl+Enter')]).toEqual(['⌘L', 'Meta+Enter'])
  })

  it('heeds Option and Enter in a field as they are shown', () => {
    const use = vi.fn()
    show(
      <>
        <input aria-label="Email" aria-describedby="hint" onKeyDown={takeHint} />
        <div id="hint">
          <FieldHint words="Take it" onUse={use} />
        </div>
      </>,
    )
    // Option is what the browser tells of as Alt.
    fireEvent.keyDown(screen.getByLabelText('Email'), { key: 'Enter', altKey: true })
    expect(use).toHaveBeenCalledOnce()
  })
})

it('calls the keys elsewhere as they are called there', () => {
  const lines = sheetLines()
  expect(lines).toContainEqual(['Ctrl K', 'Find a command or a customer'])
  expect(lines).toContainEqual(['Alt Enter', 'Take what is suggested below the field'])
  expect([comboWords('Ctrl+L'), ariaKeys('Ctrl+Enter')]).toEqual(['Ctrl+L', 'Control+Enter'])
})

it('shows every shortcut of the sheet with what it does', () => {
  const shown = sheetLines()
  expect(shown).toEqual(listed.map(({ keys, does }) => [keys.replaceAll('+', ' '), does]))
})

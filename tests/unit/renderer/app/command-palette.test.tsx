// @vitest-environment happy-dom
import type { ListPage } from '@renderer/data/customer-list-query'
import { toSummary } from '@renderer/data/customer-summary'
import { PaletteDialog } from '@renderer/app/palette/palette-dialog'
import type { Option } from '@renderer/app/palette/option'
import { MantineProvider } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { customerInOutbox } from '@tests/support/customers'
import { unusedIndex } from '@tests/support/unused-index'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

const command = (label: string) => ({ label, icon: IconLock, run: () => undefined })
const slow = { ...command('What goes wrong'), which: { key: 'slow', words: 'Slow' }, isQuiet: true }

/** A palette whose customers are found when the test says so. */
function openPalette({ isOnline = true } = {}) {
  const ran: string[] = []
  const answers = new Map<string, (page: ListPage) => void>()
  const index = {
    ...unusedIndex,
    list: ({ text }: { text: string }) => new Promise<ListPage>((resolve) => void answers.set(text, resolve)),
  }
  render(
    <MantineProvider env="test">
      <PaletteDialog
        commands={[command('Lock'), command('Send now'), command('Search customers'), slow]}
        findOnServer={isOnline ? (text) => command(`Find on server: ${text}`) : null}
        index={index}
        openCustomer={() => undefined}
        onClose={() => undefined}
        onRun={(option: Option) => void ran.push(option.id)}
      />
    </MantineProvider>,
  )
  const box = screen.getByRole('combobox')
  return {
    ran,
    type: (text: string) => fireEvent.change(box, { target: { value: text } }),
    press: (key: string) => fireEvent.keyDown(box, { key }),
    answer: (text: string, names: readonly string[]) =>
      act(async () => {
        answers.get(text)?.(pageOf(names))
        await Promise.resolve()
      }),
    active: () => {
      const id = box.getAttribute('aria-activedescendant')
      return id === null ? null : (document.getElementById(id)?.textContent ?? null)
    },
  }
}

function pageOf(names: readonly string[]): ListPage {
  const rows = names.map((name) => ({
    customer: { ...toSummary(customerInOutbox('queued')), localKey: name, name },
    hits: {},
    elsewhere: null,
  }))
  return { total: rows.length, from: 0, rows, near: -1, isPartial: false }
}

it('has the first line active from the start, and moves round with the arrows, Home and End', () => {
  const palette = openPalette()
  const seen = ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
    palette.press(key)
    return palette.active()
  })
  expect(seen).toEqual([
    'Lock',
    'Send now',
    'Search customers',
    'Lock',
    'Search customers',
    'Lock',
    'Search customers',
  ])
})

it('acts on the first result when Enter comes after the answer', async () => {
  const palette = openPalette()
  palette.type('khan')
  await palette.answer('khan', ['Amir Khan'])
  palette.press('Enter')
  expect(palette.ran).toEqual(['Amir Khan'])
})

it('acts on what was typed when Enter comes before the answer, not on what an earlier text found', async () => {
  const palette = openPalette()
  palette.type('a')
  await palette.answer('a', ['Ann Abbot'])
  palette.type('am')
  palette.press('Enter')
  expect(palette.ran).toEqual([])
  await palette.answer('am', ['Amir Khan'])
  expect(palette.ran).toEqual(['Amir Khan'])
})

it('forgets an Enter when something else is typed before the answer', async () => {
  const palette = openPalette()
  palette.type('am')
  palette.press('Enter')
  palette.type('ami')
  await palette.answer('am', ['Amir Khan'])
  await palette.answer('ami', ['Amir Khan'])
  expect(palette.ran).toEqual([])
})

it('acts on a command that fits at once, whoever is still looked for', () => {
  const palette = openPalette()
  palette.type('lo')
  palette.press('Enter')
  expect(palette.ran).toEqual(['Lock'])
})

it('acts on a choice that is typed by its own words only when no customer is called so', async () => {
  const palette = openPalette()
  palette.type('slo')
  palette.press('Enter')
  expect(palette.ran).toEqual([])
  await palette.answer('slo', ['Sloane Ito'])
  expect(palette.ran).toEqual(['Sloane Ito'])
  palette.type('slow')
  await palette.answer('slow', [])
  palette.press('Enter')
  expect(palette.ran).toEqual(['Sloane Ito', 'What goes wrong slow'])
})

it('keeps the line the agent moved to when results come, and goes to the first when that line is gone', async () => {
  const palette = openPalette()
  palette.type('se')
  palette.press('ArrowDown')
  expect(palette.active()).toBe('Search customers')
  await palette.answer('se', ['Sela Ito'])
  expect(palette.active()).toBe('Search customers')
  palette.type('sel')
  await palette.answer('sel', ['Sela Ito'])
  expect(palette.active()).toContain('Sela Ito')
})

it('offers the server last, and only while it answers', async () => {
  const online = openPalette()
  online.type('khan')
  await online.answer('khan', [])
  online.press('Enter')
  expect(online.ran).toEqual(['server'])
  cleanup()
  const offline = openPalette({ isOnline: false })
  offline.type('khan')
  await offline.answer('khan', [])
  offline.press('Enter')
  expect([offline.ran, offline.active()]).toEqual([[], null])
  expect(screen.getByText('No command and no customer on this computer fits.')).toBeDefined()
})

it('leaves an Enter that ends the writing of a character to the input method', () => {
  const palette = openPalette()
  fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter', isComposing: true })
  expect(palette.ran).toEqual([])
})

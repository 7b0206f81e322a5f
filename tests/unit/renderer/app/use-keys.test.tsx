// @vitest-environment happy-dom
import { useKeys } from '@renderer/app/use-keys'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

function listen(page: ReactNode = null) {
  const ran: string[] = []
  const keys = ['n', 'n b', '/', 'Escape']
  function Listening() {
    useKeys(Object.fromEntries(keys.map((key) => [key, () => void ran.push(key)])))
    return page
  }
  render(<Listening />)
  const press = (...pressed: (string | KeyboardEventInit)[]) => {
    for (const key of pressed)
      fireEvent.keyDown(document.activeElement ?? document.body, typeof key === 'string' ? { key } : key)
  }
  return { ran, press }
}

it('does what belongs to a key, and to a key after another', () => {
  const { ran, press } = listen()
  press('b', 'n', 'b', 'b', 'N', 'x', 'b', { key: '/', shiftKey: true }, 'Escape')
  expect(ran).toEqual(['n', 'n b', 'n', '/', 'Escape'])
})

it('begins anew after a press of the pointer', () => {
  const { ran, press } = listen()
  press('n')
  fireEvent.pointerDown(document.body)
  press('b')
  expect(ran).toEqual(['n'])
})

it('leaves keys alone that are typed, or pressed with others', () => {
  const { ran, press } = listen(
    <>
      <input aria-label="text" />
      <textarea aria-label="long" />
      <select aria-label="choice" />
      <input aria-label="tick" type="checkbox" />
    </>,
  )
  for (const field of ['text', 'long', 'choice']) {
    screen.getByLabelText(field).focus()
    press('n', 'b', '/', 'Escape')
  }
  press({ key: '/', ctrlKey: true }, { key: 'n', altKey: true }, { key: 'n', metaKey: true })
  expect(ran).toEqual([])
  screen.getByLabelText('tick').focus()
  press('/')
  expect(ran).toEqual(['/'])
})

it.each(['dialog', 'menu'])('leaves keys to an open %s', (role) => {
  const { ran, press } = listen(<div role={role} />)
  press('n', 'b', '/', 'Escape')
  expect(ran).toEqual([])
})

it('goes on with the second key when the first has opened a menu', () => {
  const { ran, press } = listen()
  press('n')
  const menu = document.body.appendChild(document.createElement('div'))
  menu.role = 'menu'
  press('b')
  menu.remove()
  expect(ran).toEqual(['n', 'n b'])
})

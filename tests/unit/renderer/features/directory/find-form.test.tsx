// @vitest-environment happy-dom
import { FindForm } from '@renderer/features/directory/find-form'
import type { CustomerFilters } from '@shared/api/customer-query'
import { renderInSession } from '@tests/support/render-in-session'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

function open() {
  const asked: CustomerFilters[] = []
  renderInSession(<FindForm isBusy={false} isReturn={false} onFind={(filters) => void asked.push(filters)} />)
  const country = screen.getByRole<HTMLInputElement>('combobox', { name: 'Country', hidden: true })
  const find = (typed: string) => {
    act(() => country.focus())
    fireEvent.input(country, { target: { value: typed } })
    act(() => country.blur())
    fireEvent.click(screen.getByRole('button', { name: 'Find' }))
  }
  return { asked, country, find }
}

it.each(['Canada', 'cana', 'CAN', 'can', 'CA'])('asks for the code of a country typed as %s', (typed) => {
  const { asked, country, find } = open()
  find(typed)
  expect(asked).toEqual([{ countryCode: 'CAN' }])
  expect(country.value).toBe('Canada')
})

it.each([
  ['ZZZ', /^This is not a country, or it could be several/],
  ['united', /^This is not a country, or it could be several/],
  ['Kosovo', /Kosovo has none there/],
])('asks for nothing while the country is %s, and says why at the field', (typed, why) => {
  const { asked, country, find } = open()
  find(typed)
  expect(asked).toEqual([])
  expect(screen.getByText(why)).toBeTruthy()
  expect(country.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(country)
  find('')
  expect(asked).toEqual([{}])
})

// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { createDraftForm } from '@renderer/features/customer-form/draft-form'
import { FormContext } from '@renderer/features/customer-form/form-context'
import { StateField } from '@renderer/features/customer-form/state-field'
import { fieldValue } from '@renderer/ui/form-fields'
import { emptyProfile } from '@shared/domain/customer-profile'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

const STATE = 'addresses[0].stateCode'
const COUNTRY = 'addresses[0].countryCode'

function open(countryCode: string, stateCode = '') {
  const form = createDraftForm({
    profile: {
      ...emptyProfile('INDIVIDUAL'),
      addresses: [{ type: 'MAILING', streetLine1: '', zipCode: '', countryCode, stateCode }],
    },
    save: { state: 'saved' },
    refused: null,
    isSubmitted: false,
    open: [],
    onChange: () => undefined,
  })
  render(
    <MantineProvider env="test">
      <FormContext
        value={{ form, element: { current: null }, isReferenceFixed: false, flush: () => undefined }}
      >
        <StateField path={STATE} countryPath={COUNTRY} label="State or province" />
      </FormContext>
    </MantineProvider>,
  )
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'State or province' })
  return {
    form,
    input,
    problem: () => form.store.getState().problems.byField.get(STATE),
    state: () => fieldValue(form.store.getState().profile, STATE),
    type: (text: string) => {
      act(() => input.focus())
      fireEvent.input(input, { target: { value: text } })
    },
  }
}

it('takes what was typed before the lists were there, once they are', async () => {
  const { input, state, type } = open('USA')
  type('misso')
  act(() => input.blur())
  await waitFor(() => expect(state()).toBe('MO'))
  expect(screen.getByRole('combobox', { name: 'State or province' })).toBe(input)
})

it('takes what is meant by Enter, before the list was painted, and by going on', async () => {
  const { input, state, type } = open('USA')
  type('misso')
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })
  expect(state()).toBe('MO')
  await waitFor(() => expect(input.value).toBe('Missouri'))
  type('ohio')
  act(() => input.blur())
  expect(state()).toBe('OH')
})

it('leaves a code alone that is in no list, when nobody typed', () => {
  const { input, state } = open('USA', 'CAL')
  act(() => input.focus())
  act(() => input.blur())
  expect(state()).toBe('CAL')
})

it('takes it as it is typed where the country has no list', () => {
  const { state, type } = open('XKX')
  type('P1')
  expect(state()).toBe('P1')
})

it('keeps what could be several as it was typed, by Enter and by going on, and lets what comes next be chosen', async () => {
  const { input, state, problem, type } = open('USA', 'MO')
  type('New')
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })
  expect(state()).toBe('MO')
  expect(input.value).toBe('New')
  act(() => input.blur())
  expect(state()).toBe('New')
  await waitFor(() => expect(input.value).toBe('New'))
  expect(problem()).toMatch(/no such state/)
  type('New Y')
  act(() => input.blur())
  expect(state()).toBe('NY')
  expect(problem()).toBeUndefined()
})

it('has what was typed to be checked when it is submitted by the keys', () => {
  const { input, state, type } = open('USA', 'MO')
  type('New')
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter', ctrlKey: true })
  expect(state()).toBe('New')
})

it('says that a state is none of another country as soon as that was chosen, and keeps it', () => {
  const { form, state, problem } = open('USA', 'MO')
  expect(problem()).toBeUndefined()
  act(() => {
    form.change(COUNTRY, 'CAN')
    form.leave(COUNTRY)
  })
  expect(problem()).toMatch(/country of this address has no such state/)
  expect(state()).toBe('MO')
})

it('does not ask for a state that was not come to yet, when the country was left', () => {
  const { form, problem } = open('')
  act(() => {
    form.change(COUNTRY, 'USA')
    form.leave(COUNTRY)
  })
  expect(problem()).toBeUndefined()
})

it('finds the code of a state that was typed before its country was said', async () => {
  const { form, input, state, type } = open('')
  type('Missouri')
  act(() => input.blur())
  expect(state()).toBe('Missouri')
  act(() => form.change(COUNTRY, 'USA'))
  await waitFor(() => expect(state()).toBe('MO'))
})

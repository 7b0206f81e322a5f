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
    input,
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

it('takes the first of the list by Enter, before the list was painted, and what is meant by going on', async () => {
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

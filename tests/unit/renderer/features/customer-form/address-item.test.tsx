// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { AddressItem } from '@renderer/features/customer-form/address-item'
import { createDraftForm } from '@renderer/features/customer-form/draft-form'
import { FormContext } from '@renderer/features/customer-form/form-context'
import { PasteContext } from '@renderer/features/customer-form/paste/paste-context'
import { emptyProfile, type Address } from '@shared/domain/customer-profile'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(() => {
  act(() => notifications.clean())
  cleanup()
})

const physical: Address = { type: 'PHYSICAL', streetLine1: '1 Main St', cityName: 'Rome', primary: true }
const typed: Address = { type: 'MAILING', streetLine1: '', cityName: 'Bonn', zipCode: '53111', primary: true }

function open(...addresses: Address[]) {
  const form = createDraftForm({
    profile: { ...emptyProfile('INDIVIDUAL'), addresses },
    save: { state: 'saved' },
    refused: null,
    isSubmitted: false,
    open: [],
    onChange: () => undefined,
  })
  render(
    <MantineProvider env="test">
      <Notifications />
      <PasteContext value={() => undefined}>
        <FormContext
          value={{ form, element: { current: null }, isReferenceFixed: false, flush: () => undefined }}
        >
          <AddressItem index={1} />
        </FormContext>
      </PasteContext>
    </MantineProvider>,
  )
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  return { form, press, address: () => form.store.getState().profile.addresses?.[1] }
}

it('puts city and ZIP back that "Same as physical" wrote over, though there was no street', async () => {
  const { address, press } = open(physical, typed)
  press('Same as physical')
  expect(address()).toMatchObject({ streetLine1: '1 Main St', cityName: 'Rome' })
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(address()).toEqual(typed)
})

it('takes the offer away as soon as the copy is typed in', async () => {
  const { form, press } = open(physical, typed)
  press('Same as physical')
  await screen.findByRole('button', { name: 'Undo' })
  act(() => form.change('addresses[1].cityName', 'Milan'))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull())
})

it('offers to copy again when the physical address was changed later, also of a draft that was opened so', () => {
  const { form, address, press } = open(physical, { ...physical, type: 'MAILING' })
  expect(screen.queryByRole('button', { name: 'Copy again' })).toBeNull()
  act(() => form.change('addresses[0].streetLine1', '2 Main St'))
  press('Copy again')
  expect(address()?.streetLine1).toBe('2 Main St')
  expect(screen.queryByRole('button', { name: 'Copy again' })).toBeNull()
})

// @vitest-environment happy-dom
import { cleanUpForms, draftOf, field, openForm, press, type } from '@tests/support/customer-form'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

cleanUpForms()

describe('a block pasted into a field', () => {
  const pasteInto = (label: string, text: string) =>
    fireEvent.paste(field(label), { clipboardData: { getData: () => text } })

  it('is split, shown, filled in, and taken back', async () => {
    await openForm()
    pasteInto('First name', 'Jack Smith\njsmith@acme.com')
    await screen.findByText('jsmith@acme.com')
    press('Fill in')
    await waitFor(() => expect(field('Email').value).toBe('jsmith@acme.com'))
    expect([field('First name').value, field('Last name').value]).toEqual(['Jack', 'Smith'])
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect([field('First name').value, field('Email').value]).toEqual(['', ''])
  })

  it('is filled in by the keys that submit the customer elsewhere, and nothing is submitted', async () => {
    const { fake } = await openForm()
    pasteInto('First name', 'Jack Smith\njsmith@acme.com')
    await screen.findByText('jsmith@acme.com')
    fireEvent.keyDown(field('Text'), { key: 'Enter', code: 'Enter', ctrlKey: true })
    await waitFor(() => expect(field('Email').value).toBe('jsmith@acme.com'))
    expect([fake.submitted, screen.queryByText(/^Not submitted yet/)]).toEqual([[], null])
  })

  it('of one line is left to the field', async () => {
    await openForm()
    pasteInto('First name', 'Jack')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('what the form offers', () => {
  it('fills in the extension with the number it stands behind, and takes back both', async () => {
    await openForm()
    fireEvent.click(screen.getByRole('button', { name: /^More about the primary contact/ }))
    type('Phone number', '4155550142 x12')
    fireEvent.click(await screen.findByRole('button', { name: /^Use \+1 415 555 0142 ext\. 12/ }))
    expect([field('Phone number').value, field('Extension').value]).toEqual(['+14155550142', '12'])
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect([field('Phone number').value, field('Extension').value]).toEqual(['4155550142 x12', ''])
  })

  it('fills in the number alone where it has no extension', async () => {
    await openForm()
    type('Phone number', '4155550142')
    fireEvent.click(await screen.findByRole('button', { name: /^Use \+1 415 555 0142/ }))
    expect(field('Phone number').value).toBe('+14155550142')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('offers to split a whole address that is pasted into a street, which stays as it was pasted', async () => {
    const addresses = [{ type: 'PHYSICAL' as const, streetLine1: '' }]
    await openForm({
      stored: draftOf({ type: 'BUSINESS', businessName: 'ACME', contacts: [], addresses }),
      place: { open: ['addresses'], field: 'addresses[0].streetLine1' },
    })
    const paste = (text: string) =>
      fireEvent.paste(field('Street'), { clipboardData: { getData: () => text } })
    // The event goes on: the text goes into its field.
    expect(paste('350 Fifth Ave, Suite 500')).toBe(true)
    expect(paste('350 Fifth Ave, New York, NY 10118, USA')).toBe(true)
    const dialog = await screen.findByRole('dialog', { name: 'Paste an address' })
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Text').value).toContain('New York')
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Fill in' }))
    await waitFor(() => expect(field('City').value).toBe('New York'))
    expect(field('Street').value).toBe('350 Fifth Ave')
  })
})

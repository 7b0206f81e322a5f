// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import type { LookAlike } from '@renderer/data/look-alike'
import type { Customer } from '@renderer/data/workspace-session'
import { toSummary } from '@renderer/data/customer-summary'
import { cleanUpForms, draftOf, fillIn, KEY, openForm, press } from '@tests/support/customer-form'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

cleanUpForms()

describe('a customer that looks like others', () => {
  const alike = (localKey: string, isStrong: boolean): LookAlike => ({
    customer: {
      ...toSummary(draftOf({ type: 'BUSINESS', businessName: '', contacts: [] })),
      localKey,
      name: localKey,
    },
    reasons: isStrong ? ['email'] : ['name'],
    isStrong,
  })
  const ask = async (...lookAlikes: LookAlike[]) => {
    const { fake } = await openForm({ lookAlikes })
    fillIn()
    press('Submit')
    return { fake, dialog: within(await screen.findByRole('dialog')) }
  }

  it('is submitted once the one that is hardly chance was judged, whoever else has the same name', async () => {
    const { fake, dialog } = await ask(alike('Namesake', false), alike('Twin', true), alike('Other', false))
    expect(dialog.getByRole('button', { name: /^Twin/, pressed: true })).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'They are different, submit' }))
    await waitFor(() => expect(fake.submitted).toEqual([KEY]))
    expect(fake.apart).toEqual(['Twin'])
  })

  it('is asked about again at the next submit when the agent went on writing', async () => {
    const { fake, dialog } = await ask(alike('Twin', true))
    fireEvent.click(dialog.getByRole('button', { name: 'Go on writing' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    press('Submit')
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(fake.submitted).toEqual([])
  })

  it('is submitted without a question when that was answered in the form of the other', async () => {
    const other = draftOf({ type: 'BUSINESS', businessName: 'Twin', contacts: [] })
    const twin = { ...other, localKey: 'Twin', content: { ...other.content, apart: [KEY] } } as Customer
    const { fake } = await openForm({ lookAlikes: [alike('Twin', true)], others: [twin] })
    fillIn()
    press('Submit')
    await waitFor(() => expect(fake.submitted).toEqual([KEY]))
  })

  it('waits for a word on one that stands behind all those that were judged', async () => {
    const judged = ['Ann', 'Bea', 'Cleo', 'Dora', 'Eve']
    const draft = draftOf({ type: 'BUSINESS', businessName: 'Twin', contacts: [] })
    const stored = { ...draft, content: { ...draft.content, apart: judged } } as Customer
    const lookAlikes = [...judged, 'Sixth'].map((name) => alike(name, true))
    const { fake } = await openForm({ stored, lookAlikes })
    expect(await screen.findByText('Sixth')).toBeTruthy()
    fillIn()
    press('Submit')
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(fake.submitted).toEqual([])
  })

  it('waits for a word on each that is hardly chance', async () => {
    const { dialog } = await ask(alike('Twin', true), alike('Second', true))
    expect(dialog.getByRole('button', { name: 'They are different' })).toBeTruthy()
  })
})

import { labelled, refusalReason } from '@renderer/ui/refusal-words'
import { sarah } from '@tests/support/customers'
import { describe, expect, it } from 'vitest'

const reason = (path: string, message = 'is wrong') =>
  refusalReason(sarah, { path, message, errorCode: 'E_CODE' })

describe('a reason of the server', () => {
  it('names the field by its label', () => {
    expect(reason('primaryEmail.value')).toBe('Email: is wrong')
    expect(reason('/primaryPhoneNumber/number')).toBe('Phone number: is wrong')
  })

  it('keeps a path that no field shows as it came', () => {
    expect(reason('taxCode')).toBe('taxCode: is wrong')
    expect(refusalReason(null, { path: 'taxCode', message: 'is wrong', errorCode: '' })).toBe(
      'taxCode: is wrong',
    )
  })

  it('stands alone without a path, and is the code without a message', () => {
    expect(reason('')).toBe('is wrong')
    expect(reason('', '')).toBe('E_CODE')
  })

  it('is not named twice', () => {
    expect(labelled('Email', 'Email is needed before you can submit.')).toBe(
      'Email is needed before you can submit.',
    )
  })
})

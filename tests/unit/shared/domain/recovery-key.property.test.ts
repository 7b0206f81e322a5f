import { formatRecoveryKey, parseRecoveryKey, RECOVERY_BYTES } from '@shared/domain/recovery-key'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const secrets = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES })
const letters = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'))

describe('a recovery key', () => {
  it('is eight groups of four, without letters that look like digits', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(formatRecoveryKey(secret)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/)
      }),
    )
  })

  it('is read back in any case and spacing, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom('-', ' ', '', ' – '), (secret, gap) => {
        const typed = formatRecoveryKey(secret).replaceAll('-', gap).toLowerCase()
        const asSeen = typed.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I')
        expect([parseRecoveryKey(typed), parseRecoveryKey(asSeen)]).toEqual([secret, secret])
      }),
    )
  })

  it('is not read with a letter changed', () => {
    fc.assert(
      fc.property(secrets, fc.nat(31), letters, (secret, at, letter) => {
        const key = formatRecoveryKey(secret).replaceAll('-', '')
        fc.pre(key[at] !== letter)
        expect(parseRecoveryKey(key.slice(0, at) + letter + key.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('is not read with two letters swapped', () => {
    fc.assert(
      fc.property(secrets, fc.nat(30), (secret, at) => {
        const key = formatRecoveryKey(secret).replaceAll('-', '')
        const [one = '', two = ''] = key.slice(at, at + 2)
        fc.pre(one !== two)
        expect(parseRecoveryKey(key.slice(0, at) + two + one + key.slice(at + 2))).toBeNull()
      }),
    )
  })

  it.each(['', 'U'.repeat(32), '0'.repeat(31), '0'.repeat(33), 'ü'.repeat(32)])(
    'is not read from "%s"',
    (text) => {
      expect(parseRecoveryKey(text)).toBeNull()
    },
  )
})

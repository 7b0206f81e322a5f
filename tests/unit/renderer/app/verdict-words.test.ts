import { verdictWords } from '@renderer/app/verdict-words'
import { customerInOutbox } from '@tests/support/customers'
import { describe, expect, it } from 'vitest'

describe('verdictWords', () => {
  it("gives the server's own reasons for a refusal", () => {
    const refusal = {
      message: 'Validation failed',
      problems: [{ path: 'x', message: 'no such mailbox', errorCode: '' }],
      traceId: '',
    }
    expect(verdictWords(customerInOutbox('refused', { refusal }), false)).toBe(
      'Validation failed — x: no such mailbox',
    )
  })

  it('says that a failure which passes needs nobody', () => {
    expect(verdictWords(customerInOutbox('queued', { lastCode: 'no-network' }), false)).toBe(
      'There is no network. Outpost tries again by itself.',
    )
  })

  it('says what to do about a failure which does not pass', () => {
    expect(verdictWords(customerInOutbox('queued', { lastCode: 'certificate-wrong-host' }), false)).toContain(
      'Check the base URL',
    )
  })

  it.each([null, 'no-network'] as const)('promises no try of its own while paused, after %s', (lastCode) => {
    const words = verdictWords(customerInOutbox('queued', { lastCode }), true)
    expect(words).toContain('The outbox is paused: this is sent after you choose Resume.')
    expect(words).not.toContain('by itself')
    expect(words).not.toContain('as soon as')
  })

  it('promises a look-up before anything is sent twice', () => {
    expect(verdictWords(customerInOutbox('unclear', { lastCode: 'connection-lost' }), false)).toBe(
      'The connection broke before the answer came. Outpost looks it up on the server before it is sent again.',
    )
  })

  it.each(['queued', 'sending', 'unclear', 'refused', 'needs-you'] as const)(
    'has words for a fresh %s',
    (state) => {
      expect(verdictWords(customerInOutbox(state), false)).toMatch(/\.$/)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { errorCodes } from '@shared/errors'
import { troubleOf } from '@shared/sync/trouble'

const codesOf = (kind: string) => errorCodes.filter((code) => troubleOf(code).kind === kind)

describe('what a code says about the next requests', () => {
  it('blames the way to the server where no entry can be at fault', () => {
    expect(codesOf('server')).toEqual([
      'workspace-unknown',
      'data-key-lost',
      'locked',
      'no-network',
      'host-not-found',
      'connection-refused',
      'connect-timed-out',
      'certificate-untrusted',
      'certificate-expired',
      'certificate-wrong-host',
      'proxy-failed',
      'captive-portal',
      'too-many-requests',
    ])
  })

  it('waits for a person where only a person can help', () => {
    expect(codesOf('pause').map((code) => [code, troubleOf(code)])).toEqual([
      ['address-not-allowed', { kind: 'pause', by: 'no-api-here' }],
      ['credentials-needed', { kind: 'pause', by: 'sign-in-refused' }],
      ['secrets-unavailable', { kind: 'pause', by: 'sign-in-refused' }],
      ['secret-unreadable', { kind: 'pause', by: 'sign-in-refused' }],
      ['sign-in-refused', { kind: 'pause', by: 'sign-in-refused' }],
      ['not-permitted', { kind: 'pause', by: 'not-permitted' }],
      ['no-api-here', { kind: 'pause', by: 'no-api-here' }],
      ['not-found', { kind: 'pause', by: 'no-api-here' }],
    ])
  })

  it('takes a conflict for the answer of a server that is well', () => {
    expect(codesOf('none')).toEqual(['conflict'])
  })
})

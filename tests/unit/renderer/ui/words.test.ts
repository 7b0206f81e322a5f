import {
  clockSkewWords,
  connectivityActionWords,
  connectivityAdvice,
  connectivityWords,
} from '@renderer/ui/connectivity-words'
import { fieldProblemWords, openEnumWords, phoneTypeWords } from '@renderer/ui/field-words'
import { stateWords } from '@renderer/ui/state-words'
import { agoWords, untilWords } from '@renderer/ui/time-words'
import { timelineReason, timelineWords } from '@renderer/ui/timeline-words'
import { connectivityStates } from '@shared/domain/connectivity'
import { timelineKinds } from '@shared/domain/customer'
import { customerStates } from '@shared/domain/customer-state'
import { describe, expect, it } from 'vitest'

const MINUTE_MS = 60_000
const NOW = Date.UTC(2026, 10, 22, 12)

describe('state words', () => {
  it('uses the fixed word for every state', () => {
    expect(customerStates.map((state) => stateWords[state].label)).toEqual([
      'Draft',
      'Queued',
      'Sending',
      'Outcome unknown',
      'Refused',
      'Needs you',
      'Synced',
      'Gone from server',
    ])
  })

  it('gives every state an icon of its own, so that colour never stands alone', () => {
    expect(new Set(customerStates.map((state) => stateWords[state].icon)).size).toBe(customerStates.length)
  })
})

describe('connectivity words', () => {
  it('uses the fixed word for every state of the way to the server', () => {
    expect(
      Object.fromEntries(connectivityStates.map((state) => [state, connectivityWords[state].label])),
    ).toEqual({
      checking: 'Checking…',
      online: 'Online',
      'no-network': 'No network',
      'captive-portal': 'Sign-in page in the way',
      'host-not-found': 'Server not found',
      'certificate-expired': 'Certificate not valid',
      'server-not-answering': 'Server not answering',
      'sign-in-refused': 'Sign-in refused',
      'slowed-down': 'Slowed down by server',
      'clock-wrong': 'Clock is wrong',
    })
  })

  it.each(connectivityStates)('says what %s means and what to do', (state) => {
    expect(connectivityWords[state].meaning).toMatch(/\.$/)
    expect(connectivityWords[state].advice).toMatch(/\.$/)
    for (const action of connectivityWords[state].actions)
      expect(connectivityActionWords[action]).not.toBe('')
    expect(connectivityWords[state].actions.length).toBeGreaterThan(0)
  })

  it('promises no sending while the outbox is paused, says why it is, and offers to resume', () => {
    for (const state of connectivityStates) {
      const { advice, actions } = connectivityAdvice({
        state,
        environment: 'sandbox',
        pausedBy: 'not-permitted',
      })
      expect(advice).not.toMatch(/sent at once|sending starts|Sending goes on/)
      expect(advice).toMatch(/Sending is paused\. Ask whoever runs your RocketKOR account/)
      expect(actions[0]).toBe('resume')
    }
  })

  it('asks for no key where there is none: in a practice workspace', () => {
    const situation = { state: 'sign-in-refused', environment: 'practice' } as const
    for (const pausedBy of [null, 'sign-in-refused'] as const)
      expect(connectivityAdvice({ ...situation, pausedBy }).advice).toMatch(/Switch off what goes wrong/)
  })

  it('says which way the clock is wrong, and nothing when it hardly is', () => {
    expect(clockSkewWords(20_000)).toBe('')
    expect(clockSkewWords(10 * MINUTE_MS)).toBe("This computer's clock is 10 min behind.")
    expect(clockSkewWords(-180 * MINUTE_MS)).toBe("This computer's clock is 3 h ahead.")
  })
})

describe('field words', () => {
  it.each([
    'required',
    'too-long',
    'not-a-phone',
    'not-an-email',
    'not-a-country',
    'not-a-state',
    'not-of-country',
    'unknown-option',
    'primary-needed',
    'one-primary',
    'too-many',
    'name-taken',
  ] as const)('has a sentence for %s', (code) => {
    expect(fieldProblemWords({ code, limit: 40 }, 'Last name')).toMatch(/^[A-Z].+\.$/)
  })

  it('names the field and its limit', () => {
    expect(fieldProblemWords({ code: 'too-long', limit: 40 }, 'Last name')).toBe(
      'Last name is too long: at most 40 characters.',
    )
  })

  it('shows values of open enums that nobody knew of in plain words', () => {
    expect(openEnumWords('WORK', phoneTypeWords)).toBe('Work')
    expect(openEnumWords('RE_ACTIVATE')).toBe('Re activate')
  })
})

describe('timeline words', () => {
  it('tells every event apart', () => {
    expect(new Set(timelineKinds.map((kind) => timelineWords({ kind }))).size).toBe(timelineKinds.length)
  })

  it('gives the reason only where there is one', () => {
    expect(timelineReason({ code: 'no-network' })).toBe('There is no network.')
    expect(timelineReason({})).toBe('')
  })
})

describe('time words', () => {
  it.each([
    [10_000, 'just now'],
    [5 * MINUTE_MS, '5 min. ago'],
    [3 * 60 * MINUTE_MS, '3 hr. ago'],
    [26 * 60 * MINUTE_MS, 'yesterday'],
    [9 * 24 * 60 * MINUTE_MS, '13 Nov 2026'],
    [-MINUTE_MS, 'just now'],
  ])('calls an instant %i ms ago “%s”', (age, words) => {
    expect(agoWords(NOW - age, NOW)).toBe(words)
  })

  it.each([
    [-1, 'now'],
    [0, 'now'],
    [7_200, 'in 8 s'],
    [245_000, 'in 4 min 05 s'],
  ])('counts %i ms down as “%s”', (rest, words) => {
    expect(untilWords(NOW + rest, NOW)).toBe(words)
  })
})

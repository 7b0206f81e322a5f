import {
  doingWords,
  foundWords,
  lastProblemWords,
  lastWords,
  progressShare,
  progressWords,
} from '@renderer/features/directory/directory-words'
import { newRun, type DirectoryLast } from '@shared/directory/directory-record'
import type { DirectoryView } from '@shared/directory/directory-view'
import { nothingKept } from '@tests/support/unused-directory'
import { describe, expect, it } from 'vitest'

const last: DirectoryLast = {
  endedAt: 0,
  isWhole: true,
  count: 1200,
  added: 0,
  gone: 0,
  failed: 0,
  unreadable: 0,
}

function reading(total: number | null, given: Partial<DirectoryView> = {}): DirectoryView {
  const run = newRun(0)
  const sweep = { ...run.sweep, total }
  return {
    ...nothingKept,
    doing: 'reading',
    seen: 300,
    ...given,
    record: { ...nothingKept.record, isOn: true, run: { ...run, sweep } },
  }
}

describe('progress', () => {
  it('is counted against all customers where the server tells how many there are', () => {
    expect(progressWords(reading(1200))).toBe('300 of 1,200 customers')
    expect(progressShare(reading(1200))).toBe(25)
  })

  it('is a count alone where it does not', () => {
    expect(progressWords(reading(null))).toBe('300 customers')
    expect(progressShare(reading(null))).toBeNull()
  })

  it('counts whom the list did not have, while they are asked for', () => {
    const view = reading(1200, { doing: 'checking', checked: { done: 1, of: 4 } })
    const record = { ...view.record, run: { ...newRun(0), phase: 'missing' as const } }
    expect(progressWords({ ...view, record })).toBe('1 of 4 asked for that the list did not have')
    expect(progressShare({ ...view, record })).toBe(25)
  })
})

describe('the last reading', () => {
  it('says what it came to', () => {
    expect(lastWords({ ...last, added: 3, gone: 1 })).toBe(
      '1,200 customers on the server · 3 new · 1 gone from server',
    )
    expect(lastProblemWords(last)).toBe('')
  })

  it('does not pass for whole when it was not', () => {
    const partial = { ...last, isWhole: false }
    expect(lastWords(partial)).toBe('1,200 customers seen')
    expect(lastProblemWords(partial)).toContain('some customers may be missing')
    const view = {
      ...nothingKept,
      doing: 'resting' as const,
      record: { ...nothingKept.record, last: partial },
    }
    expect(doingWords(view)).toBe('Not complete')
  })

  it('says how many records could not be kept', () => {
    expect(lastProblemWords({ ...last, failed: 1 })).toContain('1 record on this computer cannot be read')
  })
})

it('counts hits against all of them only where the server tells how many there are', () => {
  expect([foundWords(25, 340), foundWords(1, 1), foundWords(1, null)]).toEqual([
    '25 of 340 customers',
    '1 of 1 customer',
    '1 customer shown',
  ])
})

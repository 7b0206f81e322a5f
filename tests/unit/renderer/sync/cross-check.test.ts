import { describe, expect, it } from 'vitest'
import { newContent } from '@renderer/data/change-content'
import type { JournalEntry } from '@renderer/data/workspace-data'
import type { Customer } from '@renderer/data/workspace-session'
import { crossCheck } from '@renderer/sync/cross-check'
import type { TimelineKind } from '@shared/domain/customer'
import { customerStates, isUnsent, type CustomerState } from '@shared/domain/customer-state'
import { emptyProfile } from '@shared/domain/customer-profile'

function content(revision: number, kinds: TimelineKind[] = []) {
  const timeline = kinds.map((kind) => ({ at: 0, kind }))
  return { ...newContent(emptyProfile('BUSINESS'), 0), revision, timeline }
}

function row(state: CustomerState, revision = 1): Customer {
  const columns = { localKey: 'k', serverId: '', updatedAt: 0, damage: null, entry: null }
  return { ...columns, state, content: content(revision) }
}

function record(fields: Partial<JournalEntry> = {}): JournalEntry {
  const base = { localKey: 'k', state: 'queued' as const, body: '{}', isAttempted: false }
  return { ...base, content: content(1), ...fields }
}

const damaged = (damage: 'row-damaged' | 'row-too-new'): Customer => ({
  localKey: 'k',
  serverId: '',
  updatedAt: 0,
  state: 'queued',
  damage,
  content: null,
  entry: null,
})

describe('a record without a row', () => {
  it.each([
    ['draft', record({ state: 'draft', body: null })],
    ['draft', record({ state: 'draft', body: null, isAttempted: true })],
    ['queued', record()],
    ['unclear', record({ isAttempted: true })],
    ['unclear', record({ content: content(1, ['submitted', 'sent']) })],
    ['unclear', record({ content: content(1, ['sent', 'unclear', 'probe-missed']) })],
    ['queued', record({ content: content(1, ['sent', 'not-sent']) })],
    ['queued', record({ content: content(1, ['sent', 'refused', 'edited', 'submitted']) })],
  ])('is restored as %s', (state, lost) => {
    expect(crossCheck([lost], [])).toEqual([{ kind: 'restore', record: lost, state }])
  })
})

describe('a row without a record', () => {
  it.each(customerStates)('in state %s is recorded only while it is unsent', (state) => {
    const customer = row(state)
    expect(crossCheck([], [customer])).toEqual(isUnsent(state) ? [{ kind: 'record', customer }] : [])
  })

  it('is left alone when it is damaged', () => {
    expect(crossCheck([], [damaged('row-damaged')])).toEqual([])
  })
})

describe('both', () => {
  it.each(['draft', 'queued', 'refused'] as const)('of a %s customer: the newer one wins', (state) => {
    const newer = record({ content: content(3) })
    expect(crossCheck([newer], [row(state, 2)])).toEqual([
      { kind: 'restore', record: newer, state: 'queued' },
    ])
    expect(crossCheck([newer], [row(state, 3)])).toEqual([])
    expect(crossCheck([newer], [row(state, 4)])).toEqual([{ kind: 'record', customer: row(state, 4) }])
  })

  it.each(['sending', 'unclear', 'needs-you'] as const)('of a %s customer: the row stands', (state) => {
    expect(crossCheck([record({ content: content(9), isAttempted: true })], [row(state)])).toEqual([])
  })

  it('of a sending customer without an attempt: it never left', () => {
    expect(crossCheck([record()], [row('sending')])).toEqual([{ kind: 'not-sent', localKey: 'k' }])
  })

  it('of a sending customer whose record came from the row: nobody knows', () => {
    const given = record({ content: content(1, ['submitted', 'sent']) })
    expect(crossCheck([given], [row('sending')])).toEqual([])
  })

  it.each(['synced', 'gone'] as const)('of a %s customer: the journal forgets it', (state) => {
    expect(crossCheck([record()], [row(state)])).toEqual([{ kind: 'settle', localKey: 'k' }])
  })

  it('of a damaged row: the journal gives it back, unless the row is of a later version', () => {
    const lost = record()
    expect(crossCheck([lost], [damaged('row-damaged')])).toEqual([
      { kind: 'restore', record: lost, state: 'queued' },
    ])
    expect(crossCheck([lost], [damaged('row-too-new')])).toEqual([])
  })
})

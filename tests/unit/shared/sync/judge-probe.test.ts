import { describe, expect, it } from 'vitest'
import { METADATA_KEY, METADATA_REFERENCE } from '@shared/domain/own-metadata'
import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerPage } from '@shared/sync/ports'
import { judgeLookUp, judgeSearch, learnFrom } from '@shared/sync/judge-probe'
import { makeCustomer, makeEntry, makeProfile } from '@tests/support/memory-outbox-store'

const entry = makeEntry(1)
const row = (change: Partial<ServerCustomer> = {}) => makeCustomer(entry, change)
const bare = { externalId: '', metadata: {} }
const stranger = { profile: makeProfile('zoe') }
const page = (customers: ServerCustomer[], change: Partial<CustomerPage> = {}): CustomerPage => ({
  customers,
  hasNext: false,
  unreadable: 0,
  ...change,
})

describe('a look-up by reference', () => {
  it.each([
    ['reference and key', row()],
    ['the reference alone', row({ metadata: {} })],
    ['the key alone', row({ externalId: '' })],
    [
      'the reference in metadata',
      row({ externalId: '', metadata: { [METADATA_REFERENCE]: entry.reference } }),
    ],
    ['the reference on a row that cannot be read', row({ metadata: {}, profile: null })],
    ['the key on a customer that was changed since', row(stranger)],
  ])('finds ours by %s', (_title, customer) => {
    expect(judgeLookUp(entry, page([customer]))).toEqual({ kind: 'found', customer, others: [] })
  })

  it('adopts the oldest match; one without a date counts as the youngest', () => {
    const rows = ['', '2026-01-05T09:00:00.500Z', '2026-01-05T09:00:00.123456Z', 'nonsense']
    const finding = judgeLookUp(entry, page(rows.map((createdAt) => row({ createdAt }))))
    expect(finding).toMatchObject({
      kind: 'found',
      customer: { createdAt: rows[2] },
      others: [rows[1], rows[0], rows[3]].map((createdAt) => ({ createdAt })),
    })
  })

  it('finds ours among rows that do not match', () => {
    expect(judgeLookUp(entry, page([row({ ...bare, ...stranger }), row()])).kind).toBe('found')
  })

  it('knows a customer of another entry with the same external ID for what it is', () => {
    const another = row({ metadata: { [METADATA_KEY]: 'c2' } })
    expect(judgeLookUp(entry, page([another]))).toEqual({ kind: 'nothing' })
  })

  it('asks a person about our reference on a stranger', () => {
    const candidate = row({ metadata: {}, ...stranger })
    expect(judgeLookUp(entry, page([candidate]))).toEqual({ kind: 'candidates', candidates: [candidate] })
  })

  it('does not ask about it when the server has reported a conflict, or the agent has judged it', () => {
    const candidate = row({ metadata: {}, ...stranger })
    const conflicting = makeEntry(1, { lastCode: 'conflict' })
    expect(judgeLookUp(conflicting, page([candidate]))).toEqual({ kind: 'nothing' })
    const judged = makeEntry(1, { candidates: [candidate] })
    expect(judgeLookUp(judged, page([candidate]))).toEqual({ kind: 'nothing' })
  })

  it('does not adopt what the agent has called different, unless it bears our key', () => {
    const likeOurs = row({ metadata: {} })
    const judged = makeEntry(1, { candidates: [likeOurs] })
    expect(judgeLookUp(judged, page([likeOurs]))).toEqual({ kind: 'nothing' })
    expect(judgeLookUp(judged, page([row()])).kind).toBe('found')
  })

  it.each([
    ['rows that do not match', page([row({ ...bare, ...stranger })])],
    ['rows nobody can read', page([], { unreadable: 2 })],
    ['only the first of several pages', page([], { hasNext: true })],
  ])('proves nothing with %s', (_title, answer) => {
    expect(judgeLookUp(entry, answer)).toEqual({ kind: 'blind', candidates: [] })
  })

  it('finds nothing in an empty list', () => {
    expect(judgeLookUp(entry, page([]))).toEqual({ kind: 'nothing' })
  })
})

describe('a search', () => {
  it('finds ours by key or reference', () => {
    expect(judgeSearch(entry, page([row({ externalId: '' })])).kind).toBe('found')
  })

  it('asks a person about a customer that is alike', () => {
    expect(judgeSearch(entry, page([row(bare), row({ ...bare, ...stranger })]))).toEqual({
      kind: 'candidates',
      candidates: [row(bare)],
    })
  })

  it.each([
    ['has another key', { externalId: '', metadata: { [METADATA_KEY]: 'c2' } }],
    ['has another external ID', { externalId: 'other', metadata: {} }],
    ['is a stranger', { ...bare, ...stranger }],
  ])('does not take a customer for ours that %s', (_title, change) => {
    expect(judgeSearch(entry, page([row(change)]))).toEqual({ kind: 'nothing' })
  })

  it('does not ask again about a customer the agent has called different', () => {
    const judged = makeEntry(1, { candidates: [row(bare)] })
    expect(judgeSearch(judged, page([row(bare)]))).toEqual({ kind: 'nothing' })
  })

  it.each([
    ['more pages', page([row({ ...bare, ...stranger })], { hasNext: true }), []],
    ['rows that are no customers', page([], { unreadable: 1 }), []],
    [
      'a customer that cannot be read',
      page([row({ ...bare, profile: null })]),
      [row({ ...bare, profile: null })],
    ],
  ])('proves nothing when there are %s', (_title, answer, candidates) => {
    expect(judgeSearch(entry, answer)).toEqual({ kind: 'blind', candidates })
  })
})

describe('what a look-up teaches', () => {
  it.each([
    ['nothing when it is empty', [], null],
    ['that the server finds by reference when all rows bear it', [row(), row({ id: 'x' })], 'yes'],
    ['that it does not when the field is not returned', [row({ externalId: '' })], 'no'],
    ['that it does not when other rows come too', [row(), row({ externalId: 'other' })], 'no'],
  ] as const)('is %s', (_title, rows, learned) => {
    expect(learnFrom(entry.reference, page([...rows]))).toBe(learned)
  })
})

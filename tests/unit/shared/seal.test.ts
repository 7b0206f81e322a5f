import { randomBytes } from 'node:crypto'
import { createSealer, DATA_KEY_BYTES, deriveKey } from '@shared/seal'
import { describe, expect, it } from 'vitest'

const key = new Uint8Array(DATA_KEY_BYTES).fill(7)
const sealer = createSealer({ key, workspaceId: 'w-1', randomBytes })
const place = { table: 'customers', rowKey: 'k-1' }
const row = { name: 'Zoë & Søn', note: 'naïve “quotes”' }

describe('a sealed row', () => {
  it('opens in its place', () => {
    expect(sealer.open(place, sealer.seal(place, row))).toEqual({ ok: true, value: row })
  })

  it('shows nothing of what it holds', () => {
    const text = Buffer.from(sealer.seal(place, row)).toString('latin1')
    expect(text).not.toContain('quotes')
  })

  it('is never sealed the same way twice', () => {
    expect(sealer.seal(place, row)).not.toEqual(sealer.seal(place, row))
  })

  it('does not open after any one bit was flipped', () => {
    const sealed = sealer.seal(place, row)
    const opened = Array.from(sealed, (_, at) => {
      const flipped = Uint8Array.from(sealed)
      flipped[at] = flipped[at]! ^ 1
      return sealer.open(place, flipped).ok
    })
    expect(new Set(opened)).toEqual(new Set([false]))
  })

  it('does not open when it was cut anywhere', () => {
    const sealed = sealer.seal(place, row)
    const opened = Array.from(sealed, (_, length) => sealer.open(place, sealed.subarray(0, length)))
    expect(new Set(opened.map((it) => (it.ok ? 'opened' : it.error)))).toEqual(new Set(['row-damaged']))
  })

  it.each([
    ['table', sealer, { ...place, table: 'outbox' }],
    ['row', sealer, { ...place, rowKey: 'k-2' }],
    ['workspace', createSealer({ key, workspaceId: 'w-2', randomBytes }), place],
    ['key', createSealer({ key: deriveKey(key, 'journal'), workspaceId: 'w-1', randomBytes }), place],
  ])('does not open with another %s', (_what, other, elsewhere) => {
    const sealed = sealer.seal(place, row)
    expect(other.open(elsewhere, sealed)).toEqual({ ok: false, error: 'row-damaged' })
  })

  it('says when a later version sealed it', () => {
    const sealed = sealer.seal(place, row)
    sealed[0] = 2
    expect(sealer.open(place, sealed)).toEqual({ ok: false, error: 'row-too-new' })
  })
})

it('derives another key for each purpose, and the same each time', () => {
  const [journal, again, other] = [
    deriveKey(key, 'journal'),
    deriveKey(key, 'journal'),
    deriveKey(key, 'practice'),
  ]
  expect(journal).toHaveLength(DATA_KEY_BYTES)
  expect(journal).toEqual(again)
  expect(journal).not.toEqual(other)
})

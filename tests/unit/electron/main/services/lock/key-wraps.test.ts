import { randomBytes } from 'node:crypto'
import { deriveByScrypt, PRESENT_COST, type Cost } from '@electron/main/services/lock/derive-key'
import { createKeyWraps } from '@electron/main/services/lock/key-wraps'
import { createLockKey } from '@electron/main/services/lock/lock-key'
import { describe, expect, it } from 'vitest'

const cheap: Cost = { logN: 4, r: 8, p: 1 }
const wraps = createKeyWraps({ derive: deriveByScrypt, randomBytes, cost: cheap })
const newKey = () => new Uint8Array(randomBytes(32))

describe('the wrap by a passphrase', () => {
  it('costs N = 2^17, is made beside other work, and opens', async () => {
    const real = createKeyWraps({ derive: deriveByScrypt, randomBytes })
    const key = newKey()
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    const wrap = await real.byPassphrase(key, 'marigold trellis')
    clearInterval(timer)
    expect([wrap.cost, PRESENT_COST]).toEqual([{ logN: 17, r: 8, p: 1 }, wrap.cost])
    expect(turns).toBeGreaterThan(5)
    expect(await real.openByPassphrase(wrap, 'marigold trellis')).toEqual(key)
  })

  it('does not open with another passphrase, a changed byte or a part missing', async () => {
    const wrap = await wraps.byPassphrase(newKey(), 'marigold trellis')
    const bytes = Buffer.from(wrap.wrap, 'base64')
    bytes[40] = (bytes[40] ?? 0) ^ 1
    expect(await wraps.openByPassphrase(wrap, 'Marigold trellis')).toBeNull()
    for (const bad of [bytes, bytes.subarray(0, 30), Buffer.alloc(0)])
      expect(
        await wraps.openByPassphrase({ ...wrap, wrap: bad.toString('base64') }, 'marigold trellis'),
      ).toBeNull()
  })

  it('opens however the same letters are composed', async () => {
    const key = newKey()
    const wrap = await wraps.byPassphrase(key, 'caf\u00e9 terrace')
    expect(await wraps.openByPassphrase(wrap, 'cafe\u0301 terrace')).toEqual(key)
  })

  it('is another each time', async () => {
    const key = newKey()
    const [one, two] = [await wraps.byPassphrase(key, 'same'), await wraps.byPassphrase(key, 'same')]
    expect(one.salt === two.salt || one.wrap === two.wrap).toBe(false)
  })
})

describe('the wrap by a recovery key', () => {
  it('opens with it and no other, and is no wrap by a passphrase', async () => {
    const [key, secret] = [newKey(), new Uint8Array(randomBytes(16))]
    const wrap = wraps.byRecovery(key, secret)
    expect(wraps.openByRecovery(wrap, secret)).toEqual(key)
    expect(wraps.openByRecovery(wrap, new Uint8Array(16))).toBeNull()
    expect(await wraps.openByPassphrase({ ...wrap, cost: cheap }, 'x')).toBeNull()
  })
})

describe('the lock key in memory', () => {
  it('is overwritten when it is dropped or replaced', () => {
    const held = createLockKey(() => true)
    const [one, two] = [newKey(), newKey()]
    held.put(one)
    held.put(two)
    expect([one.every((byte) => byte === 0), held.get()]).toEqual([true, { ok: true, value: two }])
    held.drop()
    expect(two.every((byte) => byte === 0)).toBe(true)
    expect(held.get()).toMatchObject({ error: { code: 'locked' } })
  })

  it('is not missed where there is no passphrase', () => {
    expect(createLockKey(() => false).get()).toEqual({ ok: true, value: null })
  })
})

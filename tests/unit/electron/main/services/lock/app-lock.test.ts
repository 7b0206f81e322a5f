import { randomBytes } from 'node:crypto'
import { composeLock, lockKeyFor, type LockParts } from '@electron/main/services/lock/compose-lock'
import { initialLockMemory, lockMemorySchema } from '@electron/main/services/lock/lock-file'
import { createTurns } from '@electron/main/services/lock/turns'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { createSecretBox } from '@electron/main/services/workspaces/secret-box'
import { VAULT_VERSION, vaultSchema } from '@electron/main/services/workspaces/vault-file'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import { createFakeEncryption } from '@tests/support/fake-secret-box'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { createTestClock } from '@tests/support/test-clock'
import { describe, expect, it } from 'vitest'

const PASSPHRASE = 'marigold trellis'

function setup(userData = temporaryFolder()) {
  const told: string[] = []
  const finger = { isThere: true, isRight: true }
  const system = createSecretBox({ system: createFakeEncryption(), platform: 'darwin' })
  const vault = createSettingsFile({
    file: createPlainJsonFile(userData, 'workspaces'),
    schema: vaultSchema,
    initial: { lock: null, workspaces: [] },
    version: VAULT_VERSION,
  })
  const lockKey = lockKeyFor(vault)
  const parts: LockParts = composeLock({
    ...{ vault, lockKey, system, randomBytes },
    inTurn: createTurns(),
    clock: createTestClock(),
    cost: { logN: 4, r: 8, p: 1 },
    publish: (event) => void told.push(event),
    file: createSettingsFile({
      file: createPlainJsonFile(userData, 'lock'),
      schema: lockMemorySchema,
      initial: initialLockMemory,
    }),
    touchId: {
      canPromptTouchID: () => finger.isThere,
      promptTouchID: () => (finger.isRight ? Promise.resolve() : Promise.reject(new Error('no'))),
    },
    suspend: () => Promise.resolve(void told.push('suspended')),
  })
  return { ...parts, lockKey, told, finger, restart: () => setup(userData) }
}

describe('locking', () => {
  it('drops the key at once, and closes what is open when the commands under way have ended', async () => {
    const { lock, passphrase, gate, lockKey, told } = setup()
    await passphrase.set(PASSPHRASE)
    const work = Promise.withResolvers<unknown>()
    // One command is enough to be under way.
    const handlers = { customers: { create: () => work.promise } } as unknown as Handlers
    void gate.guard(handlers).customers.create({ workspaceId: '', localKey: '', body: '' })
    await lock.close()
    expect(lockKey.get()).toMatchObject({ error: { code: 'locked' } })
    expect(told).toEqual(['locked'])
    work.resolve(ok(undefined))
    await expect.poll(() => told).toEqual(['locked', 'suspended'])
  })

  it('opens again at once while a command is under way, and closes nothing after it then', async () => {
    const { lock, passphrase, gate, told } = setup()
    await passphrase.set(PASSPHRASE)
    const work = Promise.withResolvers<unknown>()
    const handlers = { customers: { create: () => work.promise } } as unknown as Handlers
    void gate.guard(handlers).customers.create({ workspaceId: '', localKey: '', body: '' })
    await lock.close()
    expect(await lock.open(PASSPHRASE)).toEqual(ok(undefined))
    work.resolve(ok(undefined))
    await gate.whenIdle()
    expect([lock.state(), told]).toEqual(['open', ['locked']])
  })

  it('keeps the key where the outbox is to go on, and still asks for the passphrase', async () => {
    const { lock, passphrase, lockKey, told } = setup()
    await passphrase.set(PASSPHRASE)
    await lock.choose({ lockAfterMinutes: 5, sendsWhileLocked: true })
    await lock.close()
    expect([lock.state(), lockKey.get().ok, told]).toEqual(['sending', true, ['locked']])
    expect(await lock.open('wrong')).toMatchObject({ error: { code: 'passphrase-wrong' } })
    expect((await lock.open(PASSPHRASE)).ok).toBe(true)
    expect(lock.state()).toBe('open')
  })
})

describe('Touch ID', () => {
  it('opens after the finger, and not without it', async () => {
    const { lock, passphrase, lockKey, finger } = setup()
    await passphrase.set(PASSPHRASE)
    expect((await lock.openByTouch()).ok).toBe(false)
    await lock.useTouchId(true)
    const bytes = () => {
      const held = lockKey.get()
      return held.ok && held.value !== null ? Array.from(held.value) : []
    }
    const before = bytes()
    await lock.close()
    finger.isRight = false
    expect(await lock.openByTouch()).toMatchObject({ error: { code: 'touch-id-refused' } })
    expect([lock.state(), lockKey.get().ok]).toEqual(['locked', false])
    finger.isRight = true
    expect((await lock.openByTouch()).ok).toBe(true)
    expect([before.length, bytes()]).toEqual([32, before])
  })

  it('leaves no copy of the key when it is switched off, nor before it is switched on', async () => {
    const { lock, passphrase } = setup()
    await passphrase.set(PASSPHRASE)
    expect(passphrase.record()?.touchId).toBeNull()
    await lock.useTouchId(true)
    expect(passphrase.record()?.touchId).not.toBeNull()
    await lock.useTouchId(false)
    expect(passphrase.record()?.touchId).toBeNull()
  })

  it('locks without a passphrase where it is on; a restart then opens, and a sensor out of reach locks nothing', async () => {
    const { lock, finger, restart } = setup()
    expect(await lock.close()).toMatchObject({ error: { code: 'passphrase-needed' } })
    await lock.useTouchId(true)
    expect((await lock.close()).ok).toBe(true)
    expect(lock.state()).toBe('locked')
    expect((await lock.openByTouch()).ok).toBe(true)
    finger.isThere = false
    expect(await lock.close()).toMatchObject({ error: { code: 'passphrase-needed' } })
    expect(restart().lock.state()).toBe('open')
  })

  it('is off for a new passphrase, until the agent switches it on again', async () => {
    const { lock, passphrase } = setup()
    await lock.useTouchId(true)
    await passphrase.set(PASSPHRASE)
    expect((await lock.status()).touchId).toBe('off')
  })
})

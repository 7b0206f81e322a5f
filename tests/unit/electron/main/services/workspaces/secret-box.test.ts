import { createSecretBox } from '@electron/main/services/workspaces/secret-box'
import { createFakeEncryption } from '@tests/support/fake-secret-box'
import { describe, expect, it } from 'vitest'

function setup(platform = 'linux') {
  const system = createFakeEncryption()
  const box = createSecretBox({ system, platform })
  const sealed = async () => {
    const answer = await box.seal('canary')
    return answer.ok ? answer.value : ''
  }
  return { system, box, sealed }
}

describe('a secret box', () => {
  it('opens what it sealed', async () => {
    const { box, sealed } = setup()
    const text = await sealed()
    expect(Buffer.from(text, 'base64').toString()).not.toContain('canary')
    expect(await box.open(text)).toEqual({ ok: true, value: 'canary' })
  })

  it.each(['basic_text', 'unknown'])('refuses the pretended protection %s of Linux', async (backend) => {
    const { system, box, sealed } = setup()
    const text = await sealed()
    system.setBackend(backend)
    expect(await box.seal('canary')).toMatchObject({ error: { code: 'secrets-unavailable' } })
    expect(await box.open(text)).toMatchObject({ error: { code: 'secrets-unavailable' } })
  })

  it.each(['win32', 'darwin'])('asks for no backend on %s, which has none', async (platform) => {
    const { system, box } = setup(platform)
    system.setBackend('basic_text')
    expect(await box.seal('canary')).toMatchObject({ ok: true })
  })

  it('refuses where the system protects nothing', async () => {
    const { system, box, sealed } = setup('win32')
    const text = await sealed()
    system.setAvailable(false)
    expect(await box.seal('canary')).toMatchObject({ error: { code: 'secrets-unavailable' } })
    expect(await box.open(text)).toMatchObject({ error: { code: 'secrets-unavailable' } })
  })

  it('says when a secret can no longer be opened', async () => {
    const { system, box, sealed } = setup()
    const text = await sealed()
    system.loseKey()
    expect(await box.open(text)).toEqual({
      ok: false,
      error: { code: 'secret-unreadable', message: 'secret-unreadable' },
    })
  })

  it('opens and renews what was sealed with a former key, and only that', async () => {
    const { system, box, sealed } = setup()
    const old = await sealed()
    expect(await box.renew(old)).toBeNull()
    system.rotateKey()
    expect(await box.open(old)).toEqual({ ok: true, value: 'canary' })
    const renewed = await box.renew(old)
    if (renewed === null) throw new Error('Not renewed')
    expect(await box.renew(renewed)).toBeNull()
    system.loseKey()
    expect(await box.renew(old)).toBeNull()
  })

  it('renews nothing with a seal that does not open again', async () => {
    const system = createFakeEncryption()
    const box = createSecretBox({ system, platform: 'darwin' })
    const old = await box.seal('canary')
    system.rotateKey()
    system.encryptStringAsync = () => Promise.resolve(Buffer.of(0, 1, 2))
    expect(await box.renew(old.ok ? old.value : '')).toBeNull()
  })

  it('says when the system refuses to seal', async () => {
    const system = {
      ...createFakeEncryption(),
      encryptStringAsync: () => Promise.reject(new Error('locked')),
    }
    const box = createSecretBox({ system, platform: 'darwin' })
    expect(await box.seal('canary')).toMatchObject({ error: { code: 'secrets-unavailable' } })
  })
})

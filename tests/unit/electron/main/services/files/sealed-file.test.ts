import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { createSealedFile } from '@electron/main/services/files/sealed-file'
import { ok } from '@shared/result'
import { createSealer } from '@shared/seal'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

function setup() {
  const folder = join(temporaryFolder(), 'workspaces', 'one')
  const path = join(folder, 'practice')
  const sealer = createSealer({ key: randomBytes(32), workspaceId: 'one', randomBytes })
  return {
    folder,
    path,
    file: createSealedFile({ path, sealer, table: 'practice', randomUuid: () => 'one' }),
  }
}

describe('a sealed file', () => {
  it('holds nothing until it is written', async () => {
    expect(await setup().file.read()).toEqual(ok(undefined))
  })

  it('holds what was written last, sealed, and leaves nothing beside it', async () => {
    const { file, path, folder } = setup()
    await file.write({ name: 'first' })
    await file.write({ name: 'canary' })
    expect(await file.read()).toEqual(ok({ name: 'canary' }))
    expect(readFileSync(path).includes('canary')).toBe(false)
    expect(readdirSync(folder)).toEqual(['practice'])
  })

  it('says when it was changed by someone else', async () => {
    const { file, path } = setup()
    await file.write({ name: 'canary' })
    writeFileSync(path, readFileSync(path).subarray(0, -1))
    expect(await file.read()).toMatchObject({ error: { code: 'row-damaged' } })
  })

  it('keeps what it held when a write was cut short', async () => {
    const { file, path } = setup()
    await file.write({ name: 'whole' })
    writeFileSync(`${path}.next`, 'half of')
    expect(await file.read()).toEqual(ok({ name: 'whole' }))
  })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { ok } from '@shared/result'
import { z } from '@shared/zod'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

const schema = z.object({ colour: z.enum(['red', 'blue']) })

function setup(content?: string) {
  const folder = temporaryFolder()
  const file = createPlainJsonFile(folder, 'settings')
  if (content !== undefined) writeFileSync(file.path, content)
  const settings = createSettingsFile({ file, schema, initial: { colour: 'red' } })
  return { folder, file, settings }
}

describe('a settings file', () => {
  it('is at its initial value until it is changed', () => {
    const { settings, folder } = setup()
    expect([settings.read(), readdirSync(folder)]).toEqual([ok({ colour: 'red' }), []])
  })

  it('keeps a change', () => {
    const { settings, file } = setup()
    expect(settings.change(() => ({ colour: 'blue' }))).toEqual(ok(undefined))
    expect(createSettingsFile({ file, schema, initial: { colour: 'red' } }).read()).toEqual(
      ok({ colour: 'blue' }),
    )
  })

  it.each([
    ['no JSON', '{"version":1,"content":{"colour":'],
    ['empty', ''],
    ['a list', '[]'],
    ['without a version', '{"content":{"colour":"red"}}'],
    ['of another shape', '{"version":1,"content":{"colour":"green"}}'],
  ])('that is %s is not read, not written over, and copied once', (_what, content) => {
    const { settings, folder, file } = setup(content)
    expect(settings.read()).toMatchObject({ error: { code: 'row-damaged' } })
    expect(settings.change(() => ({ colour: 'blue' }))).toMatchObject({ error: { code: 'row-damaged' } })
    expect(readFileSync(file.path, 'utf8')).toBe(content)
    const copies = readdirSync(folder).filter((name) => name.includes('.damaged-'))
    expect(copies.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))).toEqual([content])
  })

  it('of a later version is left alone', () => {
    const content = '{"version":2,"content":{"colour":"red"}}'
    const { settings, folder } = setup(content)
    expect(settings.change(() => ({ colour: 'blue' }))).toMatchObject({ error: { code: 'row-too-new' } })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'storage-failed'],
  ])('says what %s means for a change', (system, code) => {
    const { file } = setup()
    const write = () => {
      throw Object.assign(new Error(system), { code: system })
    }
    const settings = createSettingsFile({ file: { ...file, write }, schema, initial: { colour: 'red' } })
    expect(settings.change((present) => present)).toMatchObject({ error: { code } })
  })
})

describe('a settings file that can be spared', () => {
  it.each([
    ['no JSON', '{"version":1,"content":{"colour":'],
    ['of another shape', '{"version":1,"content":{"colour":"green"}}'],
  ])('begins anew when it is %s, and can be changed again', (_what, content) => {
    const { file } = setup(content)
    const settings = createSettingsFile({ file, schema, initial: { colour: 'red' }, isExpendable: true })
    expect(settings.read()).toEqual(ok({ colour: 'red' }))
    expect(settings.change(() => ({ colour: 'blue' }))).toEqual(ok(undefined))
    expect(settings.read()).toEqual(ok({ colour: 'blue' }))
  })

  it('is left alone when a later Outpost wrote it', () => {
    const { file } = setup('{"version":2,"content":{}}')
    const settings = createSettingsFile({ file, schema, initial: { colour: 'red' }, isExpendable: true })
    expect(settings.read()).toMatchObject({ ok: false, error: { code: 'row-too-new' } })
    expect(readFileSync(file.path, 'utf8')).toBe('{"version":2,"content":{}}')
  })
})

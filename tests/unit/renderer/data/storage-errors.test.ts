import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { ok } from '@shared/result'
import { guardStorage } from '@renderer/data/storage-errors'

function wrapped(name: string) {
  return Object.assign(new Dexie.AbortError('aborted'), { inner: new DOMException('x', name) })
}

it.each([
  [new DOMException('x', 'QuotaExceededError'), 'disk-full'],
  [wrapped('QuotaExceededError'), 'disk-full'],
  [new Dexie.VersionError(), 'row-too-new'],
  [new Dexie.UpgradeError(), 'upgrade-failed'],
  [new Dexie.DatabaseClosedError(), 'storage-failed'],
  [new DOMException('QuotaExceededError', 'UnknownError'), 'storage-failed'],
])('names %s', async (thrown, code) => {
  expect(await guardStorage(() => Promise.reject(thrown))).toMatchObject({ ok: false, error: { code } })
})

it('throws bugs on and hands results through', async () => {
  await expect(guardStorage(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug')
  expect(await guardStorage(() => Promise.resolve(ok(1)))).toEqual(ok(1))
})

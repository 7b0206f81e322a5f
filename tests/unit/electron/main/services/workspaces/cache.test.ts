import { createCache } from '@electron/main/services/workspaces/cache'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'

function setup(answers: Result<string, string>[]) {
  let builds = 0
  const cache = createCache((): Promise<Result<string, string>> => {
    const answer = answers[builds++]
    return answer === undefined ? Promise.reject(new Error('no more answers')) : Promise.resolve(answer)
  })
  return { cache, builds: () => builds }
}

describe('a cache', () => {
  it('builds once, however many ask at the same time', async () => {
    const { cache, builds } = setup([ok('built')])
    expect(await Promise.all([cache.get('a'), cache.get('a')])).toEqual([ok('built'), ok('built')])
    expect(builds()).toBe(1)
  })

  it('tries again after a failure', async () => {
    const { cache } = setup([err('failed'), ok('built')])
    expect([await cache.get('a'), await cache.get('a')]).toEqual([err('failed'), ok('built')])
  })

  it('tries again after a bug', async () => {
    const { cache, builds } = setup([])
    await expect(cache.get('a')).rejects.toThrow()
    await expect(cache.get('a')).rejects.toThrow()
    expect(builds()).toBe(2)
  })

  it('hands out what is taken from it once', async () => {
    const { cache } = setup([ok('first'), ok('second')])
    await cache.get('a')
    expect([await cache.take('a'), await cache.take('a')]).toEqual([ok('first'), undefined])
    expect([await cache.get('a'), cache.keys()]).toEqual([ok('second'), ['a']])
  })
})

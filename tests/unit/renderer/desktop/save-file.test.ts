import { inPieces, saveFile } from '@renderer/desktop/save-file'
import { MAX_PIECE } from '@shared/domain/saved-file'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const fileId = 'dd9bb1b6-8bd0-4b1b-a6ba-3ab9ce0b2c0f'
const file = { fileId, name: 'customers.csv' }
const wish = { name: 'customers', format: 'csv' } as const

/** Main's side: what became of the file, in order. */
function createFiles({ isNamed = true, failAt = -1 } = {}) {
  const told: string[] = []
  return {
    told,
    files: {
      begin: () => Promise.resolve(ok({ file: isNamed ? file : null })),
      append({ text }: { text: string }) {
        told.push(text)
        return Promise.resolve(told.length - 1 === failAt ? err(appError('disk-full')) : ok(undefined))
      },
      finish: () => Promise.resolve(ok(void told.push('finished'))),
      abandon: () => Promise.resolve(ok(void told.push('abandoned'))),
    },
  }
}

describe('a file', () => {
  it('is written and finished', async () => {
    const { files, told } = createFiles()
    expect(await saveFile(files, { wish, texts: ['a', 'b'] })).toEqual(ok(file))
    expect(told).toEqual(['ab', 'finished'])
  })

  it('asks for no text when the agent names no place', async () => {
    const { files, told } = createFiles({ isNamed: false })
    const texts = {
      [Symbol.iterator]: () => {
        throw new Error('asked')
      },
    }
    expect([await saveFile(files, { wish, texts }), told]).toEqual([ok(null), []])
  })

  it('is abandoned when it cannot be written, when the agent stops it, and when the texts fail', async () => {
    const full = createFiles({ failAt: 0 })
    expect(await saveFile(full.files, { wish, texts: ['a'] })).toEqual(err(appError('disk-full')))
    const stopped = createFiles()
    const options = { signal: AbortSignal.abort() }
    expect(await saveFile(stopped.files, { wish, texts: ['a'] }, options)).toEqual(ok(null))
    const broken = createFiles()
    async function* failing() {
      yield await Promise.resolve('a')
      throw new Error('a bug')
    }
    await expect(saveFile(broken.files, { wish, texts: failing() })).rejects.toThrow('a bug')
    expect([full.told, stopped.told, broken.told]).toEqual([['a', 'abandoned'], ['abandoned'], ['abandoned']])
  })
})

describe('pieces', () => {
  const gather = async (texts: string[]) => {
    const pieces: string[] = []
    for await (const piece of inPieces(texts)) pieces.push(piece)
    return pieces
  }

  it('are the same text, none too long, none ending within a character', async () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 3 }).map((times) => '😀x'.repeat(times * 150_000)),
      ),
      { maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const pieces = await gather(given)
        expect(pieces.join('') === given.join('')).toBe(true)
        expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(MAX_PIECE)
        const whole = pieces.slice(0, -1).every((piece) => !/[\ud800-\udbff]$/.test(piece))
        expect(whole).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('gather what is short', async () => {
    expect((await gather(Array.from({ length: 1_000 }, () => 'x'.repeat(1_000)))).length).toBe(5)
  })
})

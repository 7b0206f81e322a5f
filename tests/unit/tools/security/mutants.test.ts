import { readFileSync } from 'node:fs'
import { mutants } from '@tools/security/mutants'
import { describe, expect, it } from 'vitest'

// That each is caught takes a build and a run of its own: npm run security:mutants.

const POINTS = Array.from({ length: 20 }, (_, index) => index + 1)

describe('the mutants', () => {
  it('undo every point of the list', () => {
    expect([...new Set(mutants.map(({ point }) => point))].sort((a, b) => a - b)).toEqual(POINTS)
  })

  it.each(mutants)('find their place once: $point $find', ({ file, find, replace }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
    expect(replace).not.toBe(find)
  })

  it('have a test for each point to fail', () => {
    const spec = readFileSync('tests/e2e/electron-points.e2e.ts', 'utf8')
    const titles = [...spec.matchAll(/^test\('(\d+) /gm)].map(([, point]) => Number(point))
    expect([...new Set(titles)]).toEqual(POINTS)
  })
})

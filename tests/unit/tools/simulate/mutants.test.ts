import { readFileSync } from 'node:fs'
import { mutants } from '@tools/simulate/mutants'
import { expect, it } from 'vitest'

it.each(mutants)('"$name" has its one place in the product', ({ file, find, replace }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
  expect(replace).not.toBe(find)
})

import { pageSchema } from '@shared/api/page'
import { expect, it } from 'vitest'

it('reads the documented envelope', () => {
  const page = {
    totalElements: 3,
    totalPages: 1,
    number: 0,
    numberOfElements: 3,
    hasNext: true,
    content: [1],
  }
  expect(pageSchema.parse(page)).toEqual(page)
})

it('relies on the content only', () => {
  const page = { content: [], hasNext: null, totalElements: null, number: '0' }
  expect(pageSchema.parse(page)).toMatchObject({ content: [], hasNext: false })
})

it('takes a missing hasNext for the end', () => {
  expect(pageSchema.parse({ content: [] }).hasNext).toBe(false)
})

it('is not read from an answer without content', () => {
  expect(pageSchema.safeParse({ hasNext: false }).success).toBe(false)
})

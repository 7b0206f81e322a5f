import { expect, it } from 'vitest'
import { emptyProfile } from '@shared/domain/customer-profile'
import { newContent, nextRevision, withEvent } from '@renderer/data/change-content'

it('begins a customer with when it was captured', () => {
  expect(newContent(emptyProfile('BUSINESS'), 7)).toMatchObject({
    reference: null,
    revision: 1,
    capturedAt: 7,
    timeline: [{ at: 7, kind: 'captured' }],
    server: null,
  })
})

it('counts revisions', () => {
  expect(nextRevision(newContent(emptyProfile('BUSINESS'), 7)).revision).toBe(2)
})

it('drops the middle of an endless timeline, never its beginning or its end', () => {
  let content = newContent(emptyProfile('BUSINESS'), 0)
  for (let at = 1; at <= 500; at++) content = withEvent(content, { at, kind: 'sent' })
  const times = content.timeline.map(({ at }) => at)
  expect(times).toHaveLength(200)
  expect(times.slice(0, 21)).toEqual([...Array.from({ length: 20 }, (_, at) => at), 321])
  expect(times.at(-1)).toBe(500)
})

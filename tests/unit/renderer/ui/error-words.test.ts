import { errorWords, wordsFor } from '@renderer/ui/error-words'
import { errorCodes } from '@shared/errors'
import { describe, expect, it } from 'vitest'

describe('error words', () => {
  it.each(errorCodes)('says what happened and what to do for %s', (code) => {
    const { what, todo } = errorWords[code]
    expect(what).toMatch(/^[A-Z].+\.$/)
    expect(todo).toMatch(/^[A-Z].+\.$/)
    expect(wordsFor({ code })).toBe(`${what} ${todo}`)
  })

  it('tells every failure apart', () => {
    const sentences = errorCodes.map((code) => wordsFor({ code }))
    expect(new Set(sentences).size).toBe(errorCodes.length)
  })

  it('never shows a code or a number of the protocol', () => {
    const sentences = errorCodes.map((code) => wordsFor({ code })).join(' ')
    expect(sentences).not.toMatch(/\b[45]\d\d\b|undefined|null/)
  })

  it('quotes the trace ID when there is one', () => {
    expect(wordsFor({ code: 'server-failed', traceId: 'abc-1' })).toMatch(/ \(Trace ID abc-1\)$/)
    expect(wordsFor({ code: 'server-failed', traceId: '' })).not.toContain('Trace')
  })
})

import { inShort } from '@shared/api/refusal'
import { expect, it } from 'vitest'

const problem = { path: 'contacts[0].primaryEmail', message: 'does not receive mail', errorCode: 'INVALID' }

it('leaves as it is what a server usually says', () => {
  const refusal = { message: 'Not accepted', problems: [problem], traceId: 'abc' }
  expect(inShort(refusal)).toEqual(refusal)
})

it('stays small whatever a server says', () => {
  const long = 'x'.repeat(100_000)
  const said = { path: long, message: long, errorCode: long }
  const kept = inShort({ message: long, problems: Array.from({ length: 1000 }, () => said), traceId: long })
  expect(kept.problems).toHaveLength(11)
  expect(kept.problems.at(-1)).toEqual({ path: '', message: '…', errorCode: '' })
  expect(kept.message).toBe(`${'x'.repeat(159)}…`)
  // A history of 200 of them is written down with every save.
  expect(JSON.stringify(kept).length).toBeLessThan(6000)
})

it('cuts no character in two', () => {
  const message = `${'x'.repeat(158)}😀😀`
  expect(inShort({ message, problems: [], traceId: '' }).message).toBe(`${'x'.repeat(158)}…`)
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLogTail } from '@electron/main/services/diagnostics/read-log'
import { createLogger } from '@electron/main/services/logger'
import { anyText } from '@tests/support/arbitrary-input'
import { temporaryFolder } from '@tests/support/temporary-folder'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const CANARY = 'Zwetschge'

/** Texts as a person, a server or a system gives them, each with the canary in it. */
const canary = fc.oneof(
  fc.constantFrom(
    CANARY,
    `${CANARY}:${CANARY}`,
    `workspaces:${CANARY}`,
    `    at ${CANARY} (/home/${CANARY}/outpost/index.js:1:2)`,
    `Error: ${CANARY}\n    at ${CANARY} (${CANARY}.js:1:2)`,
    `C:\\Users\\${CANARY} Green\\index.js:3:4`,
    `zwetschge@example.com ${CANARY}`,
  ),
  anyText.map((text) => text + CANARY),
)

const odd: fc.Arbitrary<unknown> = fc.oneof(
  canary,
  canary.map((text) => new Error(text)),
  canary.map((text) => Object.assign(new Error(text), { name: text, code: text, stack: text })),
  canary.map((text) => Object.assign(new Error('other'), { message: text })),
  canary.map((text) => Object.defineProperty(new Error('other'), 'message', { value: { text } })),
  canary.map((text) => ({ code: text, channel: text, count: text, state: text, name: text, at: [text] })),
  canary.map((text) => ({ [text]: text, toJSON: () => text })),
  fc.constantFrom(4155550123, null, undefined, Symbol(CANARY), 10n),
)

it('lets nothing into the log that is not on its list, whatever it is given', async () => {
  const folder = temporaryFolder()
  const logger = createLogger(folder)
  const give = fc.property(odd, odd, fc.boolean(), (what, details, isBug) => {
    // As a caller that the types do not hold back.
    if (isBug) logger.bug(what, details as never)
    else logger.note(what as never, details as never)
    logger.note('started', details ?? {})
  })
  fc.assert(give, { numRuns: 1_000, seed: 7 })
  const file = join(folder, 'outpost.log')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(text.toLowerCase()).not.toContain(CANARY.toLowerCase())
  expect(text).not.toContain('4155550123')
  const { lines, leftOut } = await readLogTail(folder, 10_000)
  expect([lines.length > 1_000, leftOut]).toEqual([true, 0])
})

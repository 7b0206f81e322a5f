import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLogger, describeBug } from '@electron/main/services/logger'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

function setup() {
  const folder = temporaryFolder()
  return {
    folder,
    logger: createLogger(folder),
    lines: () => readFileSync(join(folder, 'outpost.log'), 'utf8'),
  }
}

describe('the log', () => {
  it('says what happened, by codes', () => {
    const { logger, lines } = setup()
    logger.note('settings-unreadable', { code: 'row-damaged', count: 2 })
    expect(lines()).toMatch(/^\[.*\] \[info\] +settings-unreadable {"code":"row-damaged","count":2}\r?\n$/)
  })

  it('drops every detail that is not on its list', () => {
    const { logger, lines } = setup()
    const details = { code: 'canary', channel: 'Sarah Green', count: '7', apiSecret: 'canary' }
    logger.note('started', details as never)
    expect(lines()).toMatch(/started {}\r?\n$/)
  })

  it('says kind and place of a bug, and nothing of its text', () => {
    const { logger, lines } = setup()
    logger.bug(new TypeError('canary is not a function\n    at canary (canary.js:1:1)'), 'customers:create')
    expect(lines()).toContain('"name":"TypeError"')
    expect(lines()).toContain('logger.test.ts:')
    expect(lines()).toContain('"channel":"customers:create"')
    expect(lines()).not.toContain('canary')
  })

  it('is turned over to one older file when it is full', () => {
    const { folder, logger } = setup()
    for (let line = 0; line < 30_000; line += 1) logger.note('started', { count: line })
    expect(readdirSync(folder).sort()).toEqual(['outpost.log', 'outpost.old.log'])
  })
})

describe('a described bug', () => {
  it.each([
    ['    at save (/home/sarah green/outpost/out/main/index.js:10:5)', ['save index.js:10:5']],
    ['    at async file:///C:/Users/Sarah/out/main/index.js:10:5', ['index.js:10:5']],
    ['    at async Promise.all (index 0)', []],
    ['    at Object.<anonymous> (node:internal/main:1:2)', ['Object.<anonymous> main:1:2']],
  ])('names no folder: %s', (frame, at) => {
    expect(describeBug(Object.assign(new Error('text'), { stack: `Error: text\n${frame}` })).at).toEqual(at)
  })

  it('says only the kind of what was thrown in place of an error', () => {
    expect(describeBug('canary')).toEqual({ name: 'string', at: [] })
  })
})

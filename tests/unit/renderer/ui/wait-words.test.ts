import { checkPassphrase } from '@renderer/ui/passphrase-fields'
import { waitWords } from '@renderer/ui/wait-words'
import { describe, expect, it } from 'vitest'

describe('a wait in words', () => {
  it.each([
    [1, '1 second'],
    [1_001, '2 seconds'],
    [59_000, '59 seconds'],
    [59_001, '1 minute'],
    [60_001, '2 minutes'],
    [900_000, '15 minutes'],
  ])('%i ms is %s, never less than it takes', (ms, words) => {
    expect(waitWords(ms)).toBe(words)
  })
})

describe('a new passphrase', () => {
  it.each([
    ['short', 'short', ['passphrase']],
    ['long enough', 'long enougH', ['repeated']],
    ['x'.repeat(1_001), 'x'.repeat(1_001), ['passphrase']],
    ['long enough', 'long enough', []],
  ])('"%.12s" twice as "%.12s" leaves to put right: %j', (passphrase, repeated, fields) => {
    expect(Object.keys(checkPassphrase({ passphrase, repeated }))).toEqual(fields)
  })
})

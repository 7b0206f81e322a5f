import { noFaults } from '@shared/practice/faults'
import { describe, expect, it } from 'vitest'
import { readFaultCommand } from '@tools/practice/read-fault-command'

describe('a line typed at the practice API', () => {
  it.each([
    ['answer-lost 1', { ...noFaults, kind: 'answer-lost', times: 1 }],
    ['  offline ', { ...noFaults, kind: 'offline' }],
    ['ignores-external-id', { ...noFaults, ignoresExternalId: true }],
    ['ignores-external-id off', noFaults],
    ['list-delay 1500', { ...noFaults, listDelayMs: 1500 }],
    ['none', noFaults],
  ])('%s', (line, faults) => {
    expect(readFaultCommand(line, noFaults)).toEqual({ kind: 'set', faults })
  })

  it('leaves the other switches as they are', () => {
    const present = { ...noFaults, ignoresExternalId: true, listDelayMs: 9 }
    const faults = { ...present, kind: 'slow', times: 2 }
    expect(readFaultCommand('slow 2', present)).toEqual({ kind: 'set', faults })
  })

  it.each(['explode', 'slow never', 'slow 0', 'list-delay'])('is not understood: %s', (line) => {
    expect(readFaultCommand(line, noFaults).kind).toBe('unknown')
  })

  it.each(['', 'help'])('asks for help: "%s"', (line) => {
    expect(readFaultCommand(line, noFaults)).toEqual({ kind: 'help' })
  })
})

import { describe, expect, it } from 'vitest'
import {
  customerStates,
  isEditable,
  isInOutbox,
  isUnsent,
  nextState,
  transition,
  transitions,
  type CustomerEvent,
  type CustomerState,
} from '@shared/domain/customer-state'

const legal: [CustomerState, CustomerEvent, CustomerState][] = [
  ['draft', 'submit', 'queued'],
  ['queued', 'edit', 'draft'],
  ['queued', 'claim', 'sending'],
  ['queued', 'reconsider', 'needs-you'],
  ['sending', 'accepted', 'synced'],
  ['sending', 'refused', 'refused'],
  ['sending', 'not-sent', 'queued'],
  ['sending', 'unclear', 'unclear'],
  ['unclear', 'found', 'synced'],
  ['unclear', 'missed', 'queued'],
  ['unclear', 'candidates', 'needs-you'],
  ['unclear', 'duplicate', 'refused'],
  ['refused', 'edit', 'draft'],
  ['refused', 'submit', 'queued'],
  ['needs-you', 'same', 'synced'],
  ['needs-you', 'different', 'queued'],
  ['synced', 'refresh', 'synced'],
  ['synced', 'vanished', 'gone'],
  ['synced', 'reconsider', 'needs-you'],
  ['gone', 'refresh', 'synced'],
]

const events = [...new Set(legal.map(([, event]) => event))]
const every = customerStates.flatMap((state) => events.map((event) => [state, event] as const))

describe('customer states', () => {
  it.each(every)('%s + %s leads where the table says, or nowhere', (state, event) => {
    const row = legal.find(([from, by]) => from === state && by === event)
    expect(nextState(state, event)).toBe(row?.[2])
    if (row === undefined) expect(() => transition(state, event)).toThrow(state)
    else expect(transition(state, event)).toBe(row[2])
  })

  it('knows no event but these', () => {
    const known = Object.values(transitions).flatMap((row) => Object.keys(row))
    expect(new Set(known)).toEqual(new Set(events))
  })

  it('reaches every state from a draft', () => {
    const reached = new Set<CustomerState>(['draft'])
    for (let round = 0; round < customerStates.length; round += 1)
      for (const [from, , to] of legal) if (reached.has(from)) reached.add(to)
    expect(reached).toEqual(new Set(customerStates))
  })

  it('sends nothing that was possibly sent without a verdict, a probe or a person', () => {
    const waysBack = legal.filter(([, , to]) => to === 'queued').map(([from, event]) => `${from} ${event}`)
    expect(waysBack).toEqual([
      'draft submit',
      'sending not-sent',
      'unclear missed',
      'refused submit',
      'needs-you different',
    ])
  })

  it('says what each state allows', () => {
    expect(customerStates.filter(isEditable)).toEqual(['draft', 'queued', 'refused'])
    expect(customerStates.filter(isInOutbox)).toEqual([
      'queued',
      'sending',
      'unclear',
      'refused',
      'needs-you',
    ])
    expect(customerStates.filter((state) => !isUnsent(state))).toEqual(['synced', 'gone'])
  })
})

/** The eight states of a customer; every customer is in exactly one. */
export const customerStates = [
  'draft',
  'queued',
  'sending',
  'unclear',
  'refused',
  'needs-you',
  'synced',
  'gone',
] as const

export type CustomerState = (typeof customerStates)[number]

/**
 * The only legal ways from one state to another: state → event → next state.
 * `edit` takes an entry back to the agent's desk; `missed` is the last probe that found nothing; `reconsider` takes back
 * what the agent decided.
 */
export const transitions = {
  draft: { submit: 'queued' },
  queued: { edit: 'draft', claim: 'sending', reconsider: 'needs-you' },
  sending: {
    accepted: 'synced',
    refused: 'refused',
    'not-sent': 'queued',
    unclear: 'unclear',
  },
  unclear: { found: 'synced', missed: 'queued', candidates: 'needs-you', duplicate: 'refused' },
  refused: { edit: 'draft', submit: 'queued' },
  'needs-you': { same: 'synced', different: 'queued' },
  synced: { refresh: 'synced', vanished: 'gone', reconsider: 'needs-you' },
  gone: { refresh: 'synced' },
} as const satisfies Record<CustomerState, Record<string, CustomerState>>

export type CustomerEvent = { [S in CustomerState]: keyof (typeof transitions)[S] }[CustomerState]

/** The states an event may happen in. */
export type StateBefore<E extends CustomerEvent> = {
  [S in CustomerState]: E extends keyof (typeof transitions)[S] ? S : never
}[CustomerState]

/** The state an event leads to, or undefined when it cannot happen in this state. */
export function nextState(state: CustomerState, event: CustomerEvent): CustomerState | undefined {
  const row: Partial<Record<CustomerEvent, CustomerState>> = transitions[state]
  return row[event]
}

/** The state an event leads to. An event that cannot happen in this state is a bug and throws. */
export function transition(state: CustomerState, event: CustomerEvent): CustomerState {
  const next = nextState(state, event)
  if (next === undefined) throw new Error(`A customer that is ${state} cannot be ${event}`)
  return next
}

/** States in which the agent may change the customer (a queued one goes back to draft first). */
export function isEditable(state: CustomerState): boolean {
  return state === 'draft' || state === 'queued' || state === 'refused'
}

/** States shown in the outbox. */
export const outboxStates = [
  'queued',
  'sending',
  'unclear',
  'refused',
  'needs-you',
] as const satisfies CustomerState[]

export type OutboxState = (typeof outboxStates)[number]

/** Whether a customer in this state has an outbox entry. */
export function isInOutbox(state: CustomerState): state is OutboxState {
  return (outboxStates as readonly CustomerState[]).includes(state)
}

/** Whether the server is not known to have this customer, so that this computer holds the only copy. */
export function isUnsent(state: CustomerState): boolean {
  return state === 'draft' || isInOutbox(state)
}

import type { Customer } from './workspace-session'

/** Whether the agent keeps a queued customer from being sent. */
export function isOnHold({ state, entry }: Pick<Customer, 'state' | 'entry'>): boolean {
  return state === 'queued' && entry?.heldFor === 'agent'
}

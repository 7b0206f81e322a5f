import { protocolMutants } from './protocol-mutants'
import { storeMutants } from './store-mutants'

/** A change to the product that must break a promise: the text to find, exactly once, and what takes its place. */
export type Mutant = {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly replace: string
}

/** Each is a mistake that somebody could make. The simulator must catch every one. */
export const mutants: readonly Mutant[] = [...protocolMutants, ...storeMutants]

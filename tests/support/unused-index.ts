import type { CustomerIndex } from '@renderer/data/workspace-session'

const unused = () => {
  throw new Error('The test does not expect this question to the index')
}

/** An index of no customers that is asked nothing. */
export const unusedIndex: CustomerIndex = {
  subscribe: () => () => undefined,
  version: () => 0,
  isReady: () => true,
  progress: () => 1,
  counts: () => null,
  known: () => null,
  list: unused,
  keys: unused,
  lookAlikes: unused,
  lookAlikesOf: unused,
  imports: unused,
  knownServerIds: unused,
  watch: () => () => undefined,
  watchAll: () => () => undefined,
}

import * as electron from './parts.ts'

export * from './parts.ts'
/** Libraries import the module as a whole. */
export default electron

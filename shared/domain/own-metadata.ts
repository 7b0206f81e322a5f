/** Names of the two metadata pairs by which Outpost knows its own customers again. */
export const METADATA_REFERENCE = 'outpostReference'
export const METADATA_KEY = 'outpostKey'

/** Metadata pairs left for the agent: the API takes five (API reference 3.6) and two are ours. */
export const MAX_OWN_METADATA = 3

const ours: ReadonlySet<string> = new Set([METADATA_REFERENCE, METADATA_KEY])

/** Whether a pair of this name is Outpost's own. */
export function isOwnMetadata(name: string): boolean {
  return ours.has(name.trim())
}

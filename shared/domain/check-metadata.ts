import type { FieldProblem } from './field-problem'
import { checkText } from './check-text'
import type { MetadataPair } from './customer-profile'
import { isOwnMetadata, MAX_OWN_METADATA } from './own-metadata'

/** Longest value of a metadata pair, characters (API reference 3.6). */
export const MAX_METADATA_VALUE = 1024

/** What is wrong with the agent's own metadata; a pair of which nothing was typed counts as not there. */
export function checkMetadata(pairs: readonly MetadataPair[]): FieldProblem[] {
  return pairs.flatMap((pair, index) => (isGiven(pair) ? checkPair(pair, index, pairs.slice(0, index)) : []))
}

/** Whether anything was typed of a pair. */
export function isGiven({ name, value }: MetadataPair): boolean {
  return name.trim() !== '' || value.trim() !== ''
}

function checkPair(
  { name, value }: MetadataPair,
  index: number,
  before: readonly MetadataPair[],
): FieldProblem[] {
  const at = `metadata[${index}].`
  const isRepeated = before.some((pair) => pair.name.trim() === name.trim())
  const isTaken = name.trim() !== '' && (isRepeated || isOwnMetadata(name))
  const isExcess = before.filter(isGiven).length >= MAX_OWN_METADATA
  return [
    ...(isExcess ? [{ path: `${at}name`, code: 'too-many', limit: MAX_OWN_METADATA } as const] : []),
    ...checkText(`${at}name`, name),
    ...(isTaken ? [{ path: `${at}name`, code: 'name-taken' } as const] : []),
    ...checkText(`${at}value`, value, MAX_METADATA_VALUE),
  ]
}

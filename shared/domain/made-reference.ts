/** The reference of a customer to whom the agent gave no external ID. */
export function madeReference(localKey: string): string {
  return `OP-${localKey}`
}

const MADE = /^OP-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether Outpost made this external ID, on whichever computer. */
export function isMadeReference(externalId: string): boolean {
  return MADE.test(externalId)
}

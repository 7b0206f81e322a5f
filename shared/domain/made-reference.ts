/** The reference of a customer to whom the agent gave no external ID. */
export function madeReference(localKey: string): string {
  return `OP-${localKey}`
}

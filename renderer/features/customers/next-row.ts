/** Where the list stands, for a key: the row it is on, how many there are, and how many are in sight. */
export type Standpoint = { readonly current: number; readonly count: number; readonly inSight: number }

/** The row a key leads to; null when the key does not move in the list. */
export function nextRow(key: string, { current, count, inSight }: Standpoint): number | null {
  if (count === 0) return null
  const last = count - 1
  // One row stays in sight, so that the agent sees where the list went on.
  const leap = Math.max(1, inSight - 1)
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, last)
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'PageDown':
      return Math.min(current + leap, last)
    case 'PageUp':
      return Math.max(current - leap, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

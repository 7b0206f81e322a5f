const PAGE_ROWS = 10

/** The row a key leads to; null when the key does not move in the list. */
export function nextRow(key: string, current: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, last)
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'PageDown':
      return Math.min(current + PAGE_ROWS, last)
    case 'PageUp':
      return Math.max(current - PAGE_ROWS, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

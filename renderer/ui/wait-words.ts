const MINUTE_S = 60

/** A span in words, rounded up: "5 seconds", "1 minute", "15 minutes". */
export function waitWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < MINUTE_S) return counted(seconds, 'second')
  return counted(Math.ceil(seconds / MINUTE_S), 'minute')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 100

/** Hands on each line that is added to a file, once; the file need not be there yet. */
export function followFile(file: string, take: (line: string) => void): void {
  let taken = 0
  setInterval(() => {
    const lines = readLines(file)
    for (const line of lines.slice(taken)) take(line)
    taken = lines.length
  }, LOOK_EVERY_MS).unref()
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    // It is there once there is something to tell.
    return []
  }
}

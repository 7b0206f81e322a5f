import { spawn } from 'node:child_process'
import process from 'node:process'

/** What shells say of a command that was ended by Ctrl+C. */
const INTERRUPTED = 130

/**
 * Runs a command that has the terminal to itself and answers its exit code; null when it could not be started or was
 * ended by a signal. Ctrl+C reaches the command; this process waits for it and then ends too, unless the command took it
 * for a good end.
 */
export function runInTerminal(command: string, args: readonly string[]): Promise<number | null> {
  let isInterrupted = false
  const note = () => void (isInterrupted = true)
  process.on('SIGINT', note)
  return new Promise<number | null>((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(null)
    })
    child.on('exit', (code) => {
      if (isInterrupted && code !== 0) process.exit(INTERRUPTED)
      resolve(code)
    })
  }).finally(() => process.off('SIGINT', note))
}

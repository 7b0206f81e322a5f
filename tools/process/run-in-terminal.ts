import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * Runs a command that has the terminal to itself and answers its exit code; null when it could not be started or was
 * ended by a signal. Ctrl+C reaches the command, and this process waits for it.
 */
export function runInTerminal(command: string, args: readonly string[]): Promise<number | null> {
  const ignore = () => undefined
  process.on('SIGINT', ignore)
  return new Promise<number | null>((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(null)
    })
    child.on('exit', resolve)
  }).finally(() => process.off('SIGINT', ignore))
}

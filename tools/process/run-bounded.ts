import { spawn } from 'node:child_process'
import process from 'node:process'

/** How a command ended; `code` is null when it could not be started, was killed or took too long. */
export type Ended = { readonly code: number | null; readonly output: string }

export type RunOptions = {
  readonly limitMs: number
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Shows the command's output while it runs; otherwise it is only returned. */
  readonly isShown?: boolean
}

/** Runs a command to its end, or kills it when `limitMs` have passed; it never rejects. */
export function runBounded(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    const keep = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk)
      if (options.isShown === true) target.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      // Programs that it started may hold its output open and would be waited for.
      child.stdout.destroy()
      child.stderr.destroy()
    }, options.limitMs)
    const end = (code: number | null) => {
      clearTimeout(limit)
      resolve({ code, output: Buffer.concat(chunks).toString() })
    }
    child.on('error', () => end(null))
    child.on('close', end)
  })
}

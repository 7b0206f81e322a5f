import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { isRunning } from '../process/is-running.ts'

/** What a second start tells the first. */
export type Greeting = { readonly argv: string[]; readonly folder: string; readonly additionalData: unknown }

export type InstanceLock = {
  /** Takes the lock, or greets its holder and answers false. */
  request(greeting: Greeting): boolean
  isHeld(): boolean
  release(): void
}

const BEAT_MS = 2_000
/** A holder that has not been heard of for this long has died, and its process id now belongs to somebody else. */
const SILENCE_MS = 30_000

/** One running instance per user data folder, by a file that names the process and by which it shows that it lives. */
export function createInstanceLock(userData: string, onSecond: (greeting: Greeting) => void): InstanceLock {
  const folder = path.join(userData, 'instance')
  const file = path.join(folder, 'holder')
  let upkeep: { watcher: FSWatcher; beat: NodeJS.Timeout } | null = null

  const take = (): boolean => {
    if (isLive(file)) return false
    rmSync(file, { force: true })
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
    } catch {
      // Another start was faster by a moment.
      return false
    }
    upkeep = { watcher: listen(folder, onSecond), beat: setInterval(() => touch(file), BEAT_MS).unref() }
    return true
  }

  return {
    request(greeting) {
      mkdirSync(folder, { recursive: true })
      if (upkeep !== null || take()) return true
      greet(folder, greeting)
      return false
    },
    isHeld: () => upkeep !== null,
    release() {
      if (upkeep === null) return
      clearInterval(upkeep.beat)
      upkeep.watcher.close()
      upkeep = null
      rmSync(file, { force: true })
    },
  }
}

function isLive(file: string): boolean {
  try {
    const isRecent = Date.now() - statSync(file).mtimeMs < SILENCE_MS
    return isRecent && isRunning(Number(readFileSync(file, 'utf8')))
  } catch {
    // No lock file: nobody holds it.
    return false
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The user data folder was removed under us, which ends what the lock protects.
  }
}

function greet(folder: string, greeting: Greeting): void {
  const draft = path.join(folder, `writing-${process.pid}`)
  writeFileSync(draft, JSON.stringify(greeting))
  renameSync(draft, path.join(folder, `second-${process.pid}`))
}

function listen(folder: string, onSecond: (greeting: Greeting) => void): FSWatcher {
  const collect = () => {
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('second-'))) {
      const file = path.join(folder, name)
      const greeting = JSON.parse(readFileSync(file, 'utf8')) as Greeting
      rmSync(file, { force: true })
      onSecond(greeting)
    }
  }
  return watch(folder, { persistent: false }, collect)
}

import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { PowerMonitor } from 'electron'
import { settings } from './settings.ts'

const LOOK_EVERY_MS = 100

/** Tells what `OUTPOST_POWER` has a test's computer do: there is nobody here to close a lid. */
export class StandInPowerMonitor extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  #idleSeconds = 0
  #told = 0

  getSystemIdleTime = (): number => this.#idleSeconds

  /** Follows a file to which lines are added. */
  follow(file: string): void {
    setInterval(() => this.#look(file), LOOK_EVERY_MS).unref()
  }

  #look(file: string): void {
    const lines = readLines(file)
    for (const line of lines.slice(this.#told)) this.#take(line)
    this.#told = lines.length
  }

  #take(line: string): void {
    const [what = '', seconds] = line.split(' ')
    if (what === 'idle') this.#idleSeconds = Number(seconds)
    else this.emit(what)
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    // It is there once there is something to tell.
    return []
  }
}

export const powerMonitor = new StandInPowerMonitor()
if (settings.powerFile !== null) powerMonitor.follow(settings.powerFile)

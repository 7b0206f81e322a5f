import { EventEmitter } from 'node:events'
import type { PowerMonitor } from 'electron'
import { followFile } from './follow-file.ts'
import { settings } from './settings.ts'

/** Tells what `OUTPOST_POWER` has a test's computer do: there is nobody here to close a lid. */
export class StandInPowerMonitor extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  #idleSeconds = 0

  getSystemIdleTime = (): number => this.#idleSeconds

  /** One line of `OUTPOST_POWER`. */
  take(line: string): void {
    const [what = '', seconds] = line.split(' ')
    if (what === 'idle') this.#idleSeconds = Number(seconds)
    else this.emit(what)
  }
}

export const powerMonitor = new StandInPowerMonitor()
if (settings.powerFile !== null) followFile(settings.powerFile, (line) => powerMonitor.take(line))

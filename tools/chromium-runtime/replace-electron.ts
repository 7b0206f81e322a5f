import { registerHooks } from 'node:module'
import process from 'node:process'

/** Has every import of `electron` in this process answered by the module at `url`. */
export function replaceElectron(url: string): void {
  // Libraries ask this to find out whether they are in the main process.
  Object.defineProperty(process, 'type', { value: 'browser' })
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const isElectron = specifier === 'electron' || specifier === 'electron/main'
      return isElectron ? { url, shortCircuit: true } : nextResolve(specifier, context)
    },
  })
}

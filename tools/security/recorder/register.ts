import { registerHooks } from 'node:module'
import process from 'node:process'

const recorder = new URL('./electron.ts', import.meta.url).href

// Libraries ask this to find out whether they are in the main process.
Object.defineProperty(process, 'type', { value: 'browser' })

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isElectron = specifier === 'electron' || specifier === 'electron/main'
    return isElectron ? { url: recorder, shortCircuit: true } : nextResolve(specifier, context)
  },
})

import { replaceElectron } from './replace-electron.ts'

replaceElectron(new URL('./electron.ts', import.meta.url).href)

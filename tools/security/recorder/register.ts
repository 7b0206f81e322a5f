import { replaceElectron } from '../../chromium-runtime/replace-electron.ts'

replaceElectron(new URL('./electron.ts', import.meta.url).href)

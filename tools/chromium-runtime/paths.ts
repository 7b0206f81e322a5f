import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { App } from 'electron'

export type PathName = Parameters<App['getPath']>[0]

/** Name, version and folders of the app whose main script this process runs. */
export function createPaths() {
  const appFolder = findAppFolder()
  const manifest = readManifest(appFolder)
  const overrides = new Map<string, string>()
  let name = manifest.productName ?? manifest.name

  const fixed = (asked: PathName): string => {
    switch (asked) {
      case 'home':
        return homedir()
      case 'temp':
        return tmpdir()
      case 'exe':
        return process.execPath
      case 'appData':
        return systemData()
      case 'userData':
        return path.join(get('appData'), name)
      case 'sessionData':
        return path.join(get('userData'), 'chromium')
      case 'logs':
        return process.platform === 'darwin' && !overrides.has('userData')
          ? path.join(homedir(), 'Library', 'Logs', name)
          : path.join(get('userData'), 'logs')
      default:
        throw new Error(`chromium-runtime knows no path "${asked}".`)
    }
  }

  const get = (asked: PathName): string => {
    const folder = overrides.get(asked) ?? fixed(asked)
    if (asked !== 'exe') mkdirSync(folder, { recursive: true })
    return folder
  }

  return {
    appFolder,
    version: manifest.version,
    get,
    name: () => name,
    rename: (next: string) => void (name = next),
    set: (asked: string, folder: string) => void overrides.set(asked, folder),
  }
}

function findAppFolder(): string {
  let folder = path.dirname(path.resolve(process.argv[1] ?? '.'))
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('No package.json above the main script.')
    folder = parent
  }
  return folder
}

function readManifest(folder: string): { name: string; productName?: string; version: string } {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const text = (key: string) => {
    const value: unknown =
      typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : null
    return typeof value === 'string' ? value : undefined
  }
  const productName = text('productName')
  return {
    name: text('name') ?? 'app',
    version: text('version') ?? '0.0.0',
    ...(productName === undefined ? {} : { productName }),
  }
}

function systemData(): string {
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config')
}

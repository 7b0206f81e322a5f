import path from 'node:path'
import { flipFuses } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'
import { fusesFor } from './fuses.ts'
import { unlikeFuses } from './read-fuses.ts'

/** Sets the fuses of a packed app before it is signed, and reads them back. */
export async function flipPackedFuses(context: AfterPackContext): Promise<void> {
  const { electronPlatformName: platform, appOutDir, packager } = context
  const program = path.join(appOutDir, programName(platform, packager.appInfo.productFilename))
  await flipFuses(program, fusesFor(platform))
  const unlike = await unlikeFuses(program, platform)
  if (unlike.length > 0) throw new Error(`These fuses did not take: ${unlike.join(', ')}`)
}

/** What Electron's program is called once it is packed; electron-builder.config.ts names Linux's. */
export function programName(platform: string, product: string): string {
  if (platform === 'darwin') return `${product}.app`
  return platform === 'win32' ? `${product}.exe` : product.toLowerCase()
}

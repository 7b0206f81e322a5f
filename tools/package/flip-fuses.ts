import path from 'node:path'
import { flipFuses } from '@electron/fuses'
import { fusesFor } from './fuses.ts'
import { unlikeFuses } from './read-fuses.ts'

/** What is needed of electron-builder's context. */
type Packed = {
  readonly electronPlatformName: string
  readonly appOutDir: string
  readonly packager: { readonly appInfo: { readonly productFilename: string } }
}

/** Sets the fuses of a packed app before it is signed, and reads them back. */
export async function flipPackedFuses(context: Packed): Promise<void> {
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

import { statfs } from 'node:fs/promises'

/** The room on the disk of `folder` that a user without special rights may take. */
export async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

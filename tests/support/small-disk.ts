import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFreeBytes } from '@electron/main/services/disk/free-bytes'

/** A real disk of its own, small enough to be filled. */
export type SmallDisk = {
  readonly folder: string
  /** Takes room until this many bytes are left. */
  fill(leave?: number): Promise<void>
  /** Gives back what `fill` took. */
  empty(): void
  readonly unmount: () => void
}

/** Why no disk can be mounted here; null where one can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return `there is no tmpfs on ${process.platform}`
  const folder = mkdtempSync(join(tmpdir(), 'outpost-test-'))
  try {
    mount(folder, '1m')
    unmount(folder)
    return null
  } catch {
    return 'this user may not mount one'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Mounts a disk of `size` (as `mount` writes it, `16m`) on a folder. */
export function mountSmallDisk(folder: string, size: string): SmallDisk {
  mount(folder, size)
  const ballast: string[] = []
  return {
    folder,
    async fill(leave = 0) {
      const path = join(folder, `ballast-${String(ballast.length)}`)
      ballast.push(path)
      writeFileSync(path, Buffer.alloc((await readFreeBytes(folder)) - leave))
    },
    empty: () => {
      for (const path of ballast.splice(0)) rmSync(path)
    },
    unmount: () => unmount(folder),
  }
}

function mount(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
}

function unmount(folder: string): void {
  // Lazily: a file that is still open must not keep the disk of a test that failed.
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
}

import { open } from 'node:fs/promises'
import type { FileHandle, OpenFile } from '@electron/main/services/journal/journal-file'

export type FailingDisk = {
  readonly openFile: OpenFile
  /** Lets this many more bytes be written; then every write fails with this code. */
  failAfter(bytes: number, code: string): void
  /** Makes this fail from now on, as on a disk that was pulled out. */
  fail(what: 'truncate' | 'datasync', code: string): void
  repair(): void
  /** What the file was told, in order. */
  readonly calls: string[]
}

const systemError = (code: string) => Object.assign(new Error(code), { code })

/** Real files on a disk that can be full or broken. */
export function createFailingDisk(): FailingDisk {
  let room = Infinity
  let writeCode = 'ENOSPC'
  const broken = new Map<string, string>()
  const calls: string[] = []
  const note = (call: string) => {
    calls.push(call)
    const code = broken.get(call)
    if (code !== undefined) throw systemError(code)
  }
  return {
    calls,
    failAfter: (bytes, code) => {
      room = bytes
      writeCode = code
    },
    fail: (what, code) => void broken.set(what, code),
    repair: () => {
      room = Infinity
      broken.clear()
    },
    openFile: async (path) => {
      const handle = await open(path, 'a+').then(async (made) => {
        await made.close()
        return open(path, 'r+')
      })
      return {
        async write(...[data, offset, length, position]: Parameters<FileHandle['write']>) {
          note('write')
          if (room <= 0) throw systemError(writeCode)
          const { bytesWritten } = await handle.write(data, offset, Math.min(length, room), position)
          room -= bytesWritten
          return { bytesWritten }
        },
        async truncate(length) {
          note('truncate')
          await handle.truncate(length)
        },
        async datasync() {
          note('datasync')
          await handle.datasync()
        },
        async close() {
          note('close')
          await handle.close()
        },
      }
    },
  }
}

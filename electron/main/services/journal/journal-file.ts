import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '@electron/main/services/files/storage-error'
import { syncFolder } from '@electron/main/services/files/sync-folder'

/** What is needed of Node's open file; tests put a failing disk in its place. */
export type FileHandle = {
  write(data: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>
  truncate(length: number): Promise<void>
  datasync(): Promise<void>
  close(): Promise<void>
}

/** Opens a file for writing at any position, and makes it when it is not there. */
export type OpenFile = (path: string) => Promise<FileHandle>

/** Reads a whole file; nothing when there is none. */
export type ReadFile = (path: string) => Promise<Buffer>

/** Puts these lines in place of the whole file, or changes nothing. */
export type ReplaceLines = (path: string, lines: readonly string[]) => Promise<void>

/** A file of lines that only grows at its end. */
export type LineFile = {
  /** Writes whole lines; answers when they are on disk. When it rejects, the file ends where it did before. */
  append(lines: readonly string[], options: { isSynced: boolean }): Promise<void>
  close(): Promise<void>
}

const END = '\n'
const FOR_OWNER_ONLY = 0o600

/** The complete lines of a file, none when there is no file. What follows the last line end was never acknowledged. */
export async function readLines(
  path: string,
  readWhole: ReadFile = readNodeFile,
): Promise<{ lines: string[]; size: number }> {
  const content = await readWhole(path)
  const size = content.lastIndexOf(END) + 1
  const lines = content.subarray(0, size).toString('latin1').split(END)
  return { lines: lines.slice(0, -1), size }
}

/** Opens the file for appending after its first `size` bytes; what is behind them is cut off. */
export async function openLineFile(
  path: string,
  size: number,
  openFile: OpenFile = openNodeFile,
): Promise<LineFile> {
  const handle = await openFile(path)
  let end = size
  let isClean = false

  /** A part of a line at the end would become one with the next line. */
  async function cut() {
    await handle.truncate(end)
    isClean = true
  }

  async function write(data: Uint8Array) {
    let written = 0
    while (written < data.length) {
      const { bytesWritten } = await handle.write(data, written, data.length - written, end + written)
      written += bytesWritten
    }
  }

  try {
    await cut()
    // What a killed run wrote may lie in the system's cache only; from here on it counts as kept.
    await handle.datasync()
  } catch (error) {
    await handle.close().catch(() => undefined)
    throw error
  }
  return {
    async append(lines, { isSynced }) {
      if (!isClean) await cut()
      const data = Buffer.from(lines.map((line) => line + END).join(''), 'latin1')
      isClean = false
      try {
        await write(data)
        if (isSynced) await handle.datasync()
      } catch (error) {
        // What cannot be cut off now is cut off before the next line, or at the next opening.
        await cut().catch(() => undefined)
        throw error
      }
      end += data.length
      isClean = true
    },
    close: () => handle.close(),
  }
}

/** Puts these lines in place of the whole file; a crash at any moment leaves the old file or the new one. */
export async function replaceLines(path: string, lines: readonly string[]): Promise<void> {
  const next = `${path}.next`
  try {
    // What a crash left of an earlier try is cut off by opening it at 0.
    const file = await openLineFile(next, 0)
    try {
      await file.append(lines, { isSynced: true })
    } finally {
      await file.close()
    }
    await rename(next, path)
  } catch (error) {
    await rm(next, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

async function readNodeFile(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
}

async function openNodeFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
  const handle = await open(path, 'wx+', FOR_OWNER_ONLY)
  await syncFolder(dirname(path))
  return handle
}

import type { JsonFile } from '@electron/main/services/files/json-file'
import { isDiskFull } from '@electron/main/services/files/storage-error'

/** Writes; when the disk is full, once more after room was made. */
export async function withRoom(makeRoom: () => void, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    makeRoom()
    await write()
  }
}

/** The same file, whose writes make room when the disk is full. */
export function jsonFileWithRoom(file: JsonFile, makeRoom: () => void): JsonFile {
  return {
    ...file,
    write(content) {
      try {
        file.write(content)
      } catch (error) {
        if (!isDiskFull(error)) throw error
        makeRoom()
        file.write(content)
      }
    },
  }
}

import type {
  FileHandle,
  OpenFile,
  ReadFile,
  ReplaceLines,
} from '@electron/main/services/journal/journal-file'
import type { Chance } from './chance'
import type { Owner, Scheduler } from './scheduler'

/** The journal file of one workspace. What was not synced is lost when the power goes. */
export type JournalDisk = {
  bytes: Buffer
  /** What is certain to be on the disk. */
  durable: Buffer
  readonly trouble: { write: number; read: number; slow: number }
  readonly onFault: (what: string) => void
}

type Deps = {
  readonly disk: JournalDisk
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly owner: Owner
}

/** The way of main to the journal file. A write may stop in the middle of a line, by a fault or a crash. */
export function openJournalDisk({ disk, scheduler, chance, owner }: Deps): {
  openFile: OpenFile
  readFile: ReadFile
  replaceLines: ReplaceLines
} {
  const step = () => {
    const isSlow = chance.happens(disk.trouble.slow)
    return scheduler.pause(owner, isSlow ? chance.between(20, 1_500) : chance.next() * 3)
  }

  function put(data: Uint8Array, position: number) {
    const bytes = Buffer.alloc(Math.max(disk.bytes.length, position + data.length))
    disk.bytes.copy(bytes)
    bytes.set(data, position)
    disk.bytes = bytes
  }
  const handle: FileHandle = {
    async write(...[data, offset, length, position]) {
      const part = data.subarray(offset, offset + length)
      const cutAt = 1 + Math.floor(chance.next() * (length - 1))
      const isWhole = chance.happens(0.7)
      await step()
      if (chance.happens(disk.trouble.write)) {
        disk.onFault('journal write failed')
        put(part.subarray(0, cutAt), position)
        throw Object.assign(new Error('write'), { code: chance.pick(['ENOSPC', 'EIO']) })
      }
      const written = isWhole ? part : part.subarray(0, cutAt)
      put(written, position)
      return { bytesWritten: written.length }
    },
    async truncate(length) {
      await step()
      if (chance.happens(disk.trouble.write / 2)) throw Object.assign(new Error('truncate'), { code: 'EIO' })
      disk.bytes = disk.bytes.subarray(0, length)
    },
    async datasync() {
      await step()
      if (chance.happens(disk.trouble.write)) {
        disk.onFault('journal sync failed')
        throw Object.assign(new Error('sync'), { code: 'EIO' })
      }
      disk.durable = disk.bytes
      await step()
    },
    close: step,
  }
  return {
    async openFile() {
      await step()
      return handle
    },
    async replaceLines(_path, lines) {
      await step()
      if (chance.happens(disk.trouble.write)) throw Object.assign(new Error('replace'), { code: 'ENOSPC' })
      disk.onFault('journal compacted')
      disk.bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')
      disk.durable = disk.bytes
      await step()
    },
    async readFile() {
      await step()
      if (chance.happens(disk.trouble.read)) throw Object.assign(new Error('read'), { code: 'EIO' })
      return disk.bytes
    },
  }
}

/** The power went: of what was not synced, any beginning may have reached the disk. */
export function losePower(disk: JournalDisk, chance: Chance): void {
  const { bytes, durable } = disk
  const isGrown = bytes.length > durable.length && bytes.subarray(0, durable.length).equals(durable)
  const kept = isGrown ? durable.length + Math.floor(chance.next() * (bytes.length - durable.length + 1)) : 0
  disk.bytes = isGrown ? bytes.subarray(0, kept) : durable
  disk.durable = disk.bytes
}

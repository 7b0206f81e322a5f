import type { CustomerRow, MetaRow, OutboxRow, WorkspaceDatabase } from '@renderer/data/database'
import type { Chance } from './chance'
import type { Owner, Scheduler } from './scheduler'

/** The rows of one workspace as they lie on the disk. A commit puts new tables in place of the old ones. */
export type Tables = {
  readonly customers: ReadonlyMap<string, CustomerRow>
  readonly outbox: ReadonlyMap<number, OutboxRow>
  readonly meta: ReadonlyMap<string, MetaRow>
  readonly nextSeq: number
}

/** Survives every crash of the app. */
export type RowDisk = {
  tables: Tables
  /** Chance that a write, and that a read, fails. */
  readonly trouble: { write: number; read: number }
  readonly onCommit: (before: Tables, after: Tables) => void
  readonly onFault: (what: string) => void
}

export const emptyTables: Tables = { customers: new Map(), outbox: new Map(), meta: new Map(), nextSeq: 1 }

type Draft = {
  customers: Map<string, CustomerRow>
  outbox: Map<number, OutboxRow>
  meta: Map<string, MetaRow>
  nextSeq: number
}
type Job = {
  readonly isWrite: boolean
  readonly work: () => unknown
  readonly answer: (value: unknown) => void
  readonly fail: (error: unknown) => void
}
type Deps = {
  readonly disk: RowDisk
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly owner: Owner
}

/**
 * The part of Dexie that Outpost uses, on rows in memory: transactions one after the other, each of them whole or not
 * at all. Every transaction takes three steps (begin, commit, answer), and the window may die between any two.
 */
export function openMemoryDatabase({ disk, scheduler, chance, owner }: Deps): WorkspaceDatabase {
  const waiting: Job[] = []
  let isBusy = false
  let isClosed = false
  let active: Draft | null = null

  const later = (run: () => void) => void scheduler.after(owner, chance.next() * 4, run)

  function pump() {
    const job = isBusy ? undefined : waiting.shift()
    if (job === undefined) return
    isBusy = true
    later(() => void perform(job))
  }
  function done() {
    isBusy = false
    active = null
    pump()
  }
  async function perform(job: Job) {
    if (!job.isWrite && chance.happens(disk.trouble.read)) {
      disk.onFault('row read failed')
      job.fail(new DOMException('read', 'UnknownError'))
      done()
      return
    }
    const before = disk.tables
    active = copy(before)
    const draft = active
    let isOver = false
    process.nextTick(() => {
      if (!isOver) throw new Error('A transaction awaited something other than the database')
    })
    try {
      const value = await job.work()
      isOver = true
      if (job.isWrite) commit(job, { before, draft, value })
      else job.answer(value)
      if (!job.isWrite) done()
    } catch (error) {
      isOver = true
      job.fail(error)
      done()
    }
  }
  function commit(job: Job, { before, draft, value }: { before: Tables; draft: Draft; value: unknown }) {
    active = null
    later(() => {
      if (chance.happens(disk.trouble.write)) {
        disk.onFault('row write failed')
        job.fail(new DOMException('write', chance.pick(['QuotaExceededError', 'AbortError', 'UnknownError'])))
        done()
        return
      }
      disk.tables = draft
      disk.onCommit(before, draft)
      later(() => {
        job.answer(value)
        done()
      })
    })
  }
  function enqueue<T>(isWrite: boolean, work: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (isClosed) throw new DOMException('closed', 'InvalidStateError')
      waiting.push({ isWrite, work, answer: (value) => resolve(value as T), fail: reject })
      pump()
    })
  }
  /** Inside a transaction at once, outside in a transaction of its own. */
  async function run<T>(isWrite: boolean, work: (draft: Draft) => T): Promise<T> {
    return active === null ? enqueue(isWrite, () => work(active!)) : Promise.resolve(work(active))
  }
  const database = {
    customers: table(run, 'customers', 'localKey'),
    outbox: table(run, 'outbox', 'seq'),
    meta: table(run, 'meta', 'key'),
    // No summaries are kept in a simulation.
    summaryChanges: { add: () => run(true, () => 0) },
    findByServerId: (serverIds: readonly string[]) =>
      run(false, ({ customers }) => {
        const keys = new Map<string, string>()
        for (const { serverId, localKey } of customers.values()) {
          const known = keys.get(serverId)
          const isFirst = known === undefined || localKey < known
          if (isFirst && serverIds.includes(serverId)) keys.set(serverId, localKey)
        }
        return keys
      }),
    transaction: (mode: string, ...rest: readonly unknown[]) =>
      enqueue(mode !== 'r', rest.at(-1) as () => Promise<unknown>),
    // What was begun is still carried out.
    close: () => (isClosed = true),
  }
  // Only the part of Dexie that the product uses is there; a call of any other part fails the run.
  return database as unknown as WorkspaceDatabase
}

function copy({ customers, outbox, meta, nextSeq }: Tables): Draft {
  return { customers: new Map(customers), outbox: new Map(outbox), meta: new Map(meta), nextSeq }
}

type Name = 'customers' | 'outbox' | 'meta'
type Row = Record<string, unknown>
type Run = <T>(isWrite: boolean, work: (draft: Draft) => T) => Promise<T>

function table(run: Run, name: Name, keyName: string) {
  const rowsOf = (draft: Draft) => draft[name] as unknown as Map<unknown, Row>
  const select = (isWanted: (row: Row) => boolean) => ({
    toArray: () => run(false, (draft) => [...rowsOf(draft).values()].filter(isWanted)),
    primaryKeys: () =>
      run(false, (draft) => [...rowsOf(draft).values()].filter(isWanted).map((row) => row[keyName])),
    delete: () =>
      run(true, (draft) => {
        for (const [key, row] of [...rowsOf(draft)]) if (isWanted(row)) rowsOf(draft).delete(key)
      }),
    modify: (change: Row) =>
      run(true, (draft) => {
        for (const [key, row] of rowsOf(draft))
          if (isWanted(row)) rowsOf(draft).set(key, { ...row, ...change })
      }),
  })
  const fits = (example: Row) => (row: Row) =>
    Object.entries(example).every(([column, value]) => row[column] === value)
  return {
    get: (key: unknown) =>
      run(false, (draft) =>
        typeof key === 'object' && key !== null
          ? [...rowsOf(draft).values()].find(fits(key as Row))
          : rowsOf(draft).get(key),
      ),
    bulkGet: (keys: unknown[]) => run(false, (draft) => keys.map((key) => rowsOf(draft).get(key))),
    toArray: () => run(false, (draft) => [...rowsOf(draft).values()]),
    orderBy: () => ({
      toArray: () =>
        run(false, (draft) =>
          [...rowsOf(draft).values()].sort((a, b) => Number(a[keyName]) - Number(b[keyName])),
        ),
    }),
    where: (column: string | Row) =>
      typeof column === 'object'
        ? select(fits(column))
        : {
            equals: (value: unknown) => select((row) => row[column] === value),
            anyOf: (values: readonly unknown[]) => select((row) => values.includes(row[column])),
          },
    put: (row: Row) =>
      run(true, (draft) => {
        const key = row[keyName] ?? draft.nextSeq
        if (typeof key === 'number') draft.nextSeq = Math.max(draft.nextSeq, key + 1)
        rowsOf(draft).set(key, { ...row, [keyName]: key })
        return key
      }),
    bulkAdd: (added: readonly Row[]) =>
      run(true, (draft) => {
        for (const row of added) rowsOf(draft).set(row[keyName], row)
      }),
    delete: (key: unknown) => run(true, (draft) => void rowsOf(draft).delete(key)),
    bulkDelete: (keys: readonly unknown[]) =>
      run(true, (draft) => {
        for (const key of keys) rowsOf(draft).delete(key)
      }),
  }
}

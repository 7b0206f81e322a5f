import { findDuplicates } from '@renderer/data/import/find-duplicates'
import type { ImportMapping } from '@renderer/data/import/import-mapping'
import type { ImportRecord } from '@renderer/data/import/import-record'
import type { DryView, ImportSource, Reading } from '@renderer/data/import/import-view'
import { MAX_BYTES } from '@renderer/data/import/parse-cells'
import { stagedRows, stageImport, undoImport } from '@renderer/data/import/stage-import'
import { openImport, type ImportHandle } from '@renderer/data/import/start-import'
import type { CustomerIndex, CustomerRepository } from '@renderer/data/workspace-session'
import type { PlaceTables } from '@shared/domain/place-names'
import { atStart, type Checking, type ImportPhase, type Mapping } from './import-phase'

export type FlowDeps = {
  readonly customers: CustomerRepository
  readonly index: CustomerIndex
  /** Goes on to the phase that follows the present one. */
  readonly set: (next: (now: ImportPhase) => ImportPhase) => void
  readonly loadPlaces: () => Promise<PlaceTables>
  readonly now: () => number
  /** A clock nobody can set, ms. */
  readonly ticks: () => number
  readonly newBatch: () => string
}

/** The desk that reads the file, and what is under way with it. */
type Work = {
  desk(): ImportHandle
  isOpen(): boolean
  /** A desk for another file; the one before is gone. */
  restart(): ImportHandle
  /** Stops what is under way and begins something else. */
  begin(): AbortSignal
  stop(): void
  close(): void
}

const guessing: Reading = { encoding: null, delimiter: null, hasHeaders: null }

/** One import from the file to the drafts, as the page drives it. */
export type ImportFlow = ReturnType<typeof createImportFlow>

export function createImportFlow(deps: FlowDeps) {
  const work = createWork(deps)
  const change = (patch: (now: Checking) => ImportPhase) =>
    deps.set((now) => (now.step === 'check' ? patch(now) : now))
  const learn = (view: DryView) => change((now) => ({ ...now, view, version: now.version + 1, error: null }))
  return {
    ...reading(deps, work),
    check: checking(deps, work),
    stage: staging(deps, work),
    cancel: () => work.stop(),
    map: (mapping: ImportMapping) => deps.set((now) => (now.step === 'columns' ? { ...now, mapping } : now)),
    rows: (from: number, count: number) => work.desk().rows(from, count),
    show: async (filter: Parameters<ImportHandle['show']>[0]) => learn(await work.desk().show(filter)),
    include: async (rows: readonly number[] | null, choice: boolean) =>
      learn(await work.desk().include(rows, choice)),
    async correct(row: number, key: string, value: string) {
      const desk = work.desk()
      learn(await desk.edit(row, key, value))
      const likes = await deps.index.lookAlikesOf({ wanted: await desk.known(row, 1), by: 'reach' })
      learn(await desk.note(row, likes, 'reach'))
    },
    backToColumns({ file, mapping, former }: Checking) {
      work.stop()
      deps.set(() => ({ step: 'columns', file, mapping, former, checked: null }))
    },
    startOver() {
      work.close()
      deps.set(() => atStart)
    },
    close: () => work.close(),
  }
}

function createWork({ set }: FlowDeps): Work {
  let desk: ImportHandle | null = null
  let running = new AbortController()
  const onProgress = (done: number) =>
    set((now) => (now.step === 'columns' && now.checked !== null ? { ...now, checked: done } : now))
  const close = () => {
    running.abort()
    desk?.close()
    desk = null
  }
  return {
    desk() {
      if (desk === null) throw new Error('No import was begun')
      return desk
    },
    isOpen: () => desk !== null,
    restart() {
      close()
      desk = openImport({ onProgress, onFailure: (cause) => reportError(cause) })
      return desk
    },
    begin() {
      running.abort()
      running = new AbortController()
      return running.signal
    },
    stop: () => running.abort(),
    close,
  }
}

function reading({ customers, set }: FlowDeps, work: Work) {
  const read = async (source: ImportSource | null, wanted: Reading) => {
    const opened = await (source === null ? work.desk() : work.restart()).open(source, wanted)
    if (!opened.ok) {
      set(() => ({ ...atStart, problem: opened.error }))
      return
    }
    const file = opened.value
    const former = (await customers.imports()).find(({ digest }) => digest === file.digest) ?? null
    set(() => ({ step: 'columns', file, mapping: file.mapping, former, checked: null }))
  }
  const begin = () => set(() => ({ ...atStart, isReading: true }))
  return {
    async openFile(file: File) {
      if (file.size > MAX_BYTES) {
        set(() => ({ ...atStart, problem: { code: 'too-big' } }))
        return
      }
      begin()
      await read({ kind: 'bytes', name: file.name, bytes: await file.arrayBuffer() }, guessing)
    },
    async openText(text: string) {
      begin()
      await read({ kind: 'text', text }, guessing)
    },
    /** Reads the same again, in another way. */
    reread: (wanted: Reading) => read(null, wanted),
  }
}

function checking(deps: FlowDeps, work: Work) {
  const compare = (rowCount: number, by: 'reach' | 'name', signal: AbortSignal) => {
    const onPart = (view: DryView, done: number) =>
      deps.set((now) =>
        now.step === 'check' ? { ...now, view, comparing: { by, done }, version: now.version + 1 } : now,
      )
    const { index, ticks } = deps
    return findDuplicates({ desk: work.desk(), index, signal, ticks, onPart }, rowCount, by)
  }
  return async (from: Mapping) => {
    const { file, mapping, former } = from
    const signal = work.begin()
    deps.set(() => ({ ...from, checked: 0 }))
    const places = await deps.loadPlaces()
    const done = former?.isWhole === false ? await stagedRows(deps, former.batch) : []
    const view = await work.desk().check(mapping, places, done)
    const comparing = { by: 'reach', done: 0 } as const
    deps.set(() => ({ step: 'check', file, mapping, former, view, comparing, version: 0, error: null }))
    // What is hardly chance comes first; names alone take longer and keep no row out.
    await compare(file.rowCount, 'reach', signal)
    await compare(file.rowCount, 'name', signal)
    if (!signal.aborted) deps.set((now) => (now.step === 'check' ? { ...now, comparing: null } : now))
  }
}

function staging(deps: FlowDeps, work: Work) {
  const takeBack = async (batch: string, from: Checking, error: Checking['error']) => {
    const onProgress = (done: number, total: number) =>
      deps.set(() => ({ step: 'staging', done, total, isUndoing: true }))
    await undoImport({ ...deps, onProgress }, batch)
    deps.set(() => ({ ...from, comparing: null, error, version: from.version + 1 }))
  }
  return async (from: Checking) => {
    const signal = work.begin()
    const record = recordOf(from, deps)
    const total = from.view.counts.included
    const onProgress = (done: number) => deps.set(() => ({ step: 'staging', done, total, isUndoing: false }))
    onProgress(0)
    const { desk, ...rest } = { desk: work.desk(), customers: deps.customers, record, signal, onProgress }
    const staged = await stageImport({ desk, ...rest })
    if (staged.isWhole) deps.set(() => ({ step: 'done', batch: record.batch, staged: staged.staged }))
    // Left behind with its page, it stays as it is, and is shown as interrupted.
    else if (work.isOpen()) await takeBack(record.batch, from, staged.error ?? 'cancelled')
  }
}

/** An interrupted import of the same file goes on as what it was. */
function recordOf(
  { former, file, view }: Checking,
  { now, newBatch }: FlowDeps,
): Omit<ImportRecord, 'isWhole'> {
  const { included, done } = view.counts
  const { source, digest } = file
  const same = former !== null && done > 0 ? former : { batch: newBatch(), at: now() }
  return { batch: same.batch, at: same.at, source, digest, total: included + done }
}

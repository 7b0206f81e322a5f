import type { SummaryPageRow, WorkspaceDatabase } from '@renderer/data/database'
import type { SealedRows } from '@renderer/data/sealed-rows'
import type { CustomerSummary } from '@renderer/data/workspace-session'

/** Summaries sealed in one blob; at about 200 B each one page is opened in a few ms. */
const PAGE_SIZE = 1000

type Store = { readonly db: WorkspaceDatabase; readonly rows: Pick<SealedRows, 'summaries'> }

/** Reads the newest whole generation of pages; null when there is none, or one of its pages does not open. */
export async function readSummaryPages({ db, rows }: Store): Promise<CustomerSummary[] | null> {
  const heads = await db.summaryPages.toCollection().primaryKeys()
  const generation = Math.max(...heads.filter(([, number]) => number === 0).map(([first]) => first))
  if (!Number.isFinite(generation)) return null
  const summaries: CustomerSummary[] = []
  // All are asked for at once, so that the disk reads the next while one is opened.
  const pages = heads.filter(([first]) => first === generation).map((key) => db.summaryPages.get(key))
  // One that fails fails all: of the others nobody needs to hear.
  void Promise.allSettled(pages)
  for (const reading of pages) {
    const page = await reading
    const opened = page && rows.summaries.open(placeOf(page), page.sealed)
    if (opened?.ok !== true) return null
    for (const summary of opened.value) summaries.push(summary)
  }
  return summaries
}

/**
 * Writes a new generation that holds these summaries, then in one transaction makes it count and forgets the notes up
 * to `upToSeq`, which it contains. Cut short at any point it leaves the former generation and its notes as they were.
 */
export async function writeSummaryPages(
  { db, rows }: Store,
  { summaries, upToSeq }: { summaries: readonly CustomerSummary[]; upToSeq: number },
): Promise<void> {
  const former = await db.summaryPages.toCollection().primaryKeys()
  const generation = Math.max(0, ...former.map(([first]) => first)) + 1
  const seal = (number: number): SummaryPageRow => {
    const part = summaries.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE)
    return { generation, number, sealed: rows.summaries.seal(placeOf({ generation, number }), part) }
  }
  for (let number = Math.ceil(summaries.length / PAGE_SIZE) - 1; number > 0; number--)
    await db.summaryPages.put(seal(number))
  const head = seal(0)
  await db.transaction('rw', [db.summaryPages, db.summaryChanges], async () => {
    await db.summaryPages.put(head)
    await db.summaryChanges.where('seq').belowOrEqual(upToSeq).delete()
  })
  await db.summaryPages.bulkDelete(former)
}

function placeOf({ generation, number }: Pick<SummaryPageRow, 'generation' | 'number'>): string {
  return `${generation}/${number}`
}

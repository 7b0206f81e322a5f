import type { DatabaseOptions } from '@renderer/data/database'
import { openDatabase } from '@renderer/data/open-database'
import { createSealedRows } from '@renderer/data/sealed-rows'
import { createSealer } from '@shared/seal'
import { createLookAlikes } from './find-look-alikes'
import { createPageKeeper, type PageKeeper } from './keep-pages'
import { createCustomerLists } from './list-customers'
import { listImports } from './list-imports'
import { createProjection } from './projection'
import { readSummaries } from './read-summaries'
import type { AnswerTo, FromSearch, NotedChange, Question, ToSearch } from './search-messages'

type Deps = {
  readonly post: (message: FromSearch) => void
  readonly randomBytes: (length: number) => Uint8Array
  readonly database?: DatabaseOptions
}

type Asked = Extract<ToSearch, { kind: 'ask' }>
type Opening = Extract<ToSearch, { kind: 'open' }>

/** The search of one workspace: reads all customers, follows what is written, answers. Takes its messages in order. */
export function serveSearch(deps: Deps): (message: ToSearch) => void {
  const { post } = deps
  const projection = createProjection()
  const answers = createAnswers(projection)
  const tellNews = gather(() => post({ kind: 'news', counts: projection.counts() }))
  // Written or asked before all customers have been read.
  const early = { changes: new Array<NotedChange>(), asked: new Array<Asked>() }
  let pages: PageKeeper | null = null

  const fail = (cause: unknown) => post({ kind: 'failed', message: cause instanceof Error ? cause.name : '' })
  const reply = async ({ id, question }: Asked) => {
    // Until all have been taken in, others may go on searching in between.
    if (question.kind === 'look-alikes' || question.kind === 'look-alikes-of') await answers.warm()
    post({ kind: 'answer', id, answer: answers.to(question) })
  }
  const take = (keeper: PageKeeper, changes: readonly NotedChange[]) => {
    projection.apply(changes)
    keeper.note({ seq: Math.max(...changes.map(({ seq }) => seq)), count: changes.length })
    tellNews()
  }
  const open = async (message: Opening) => {
    const rows = await openRows(message, deps)
    const read = await readSummaries(rows, (done) => post({ kind: 'progress', done }))
    projection.apply([...read.summaries].map(([localKey, summary]) => ({ localKey, summary })))
    pages = createPageKeeper({ rows, projection, onFailure: fail })
    pages.note({ seq: read.seq, count: read.unpaged })
    if (early.changes.length > 0) take(pages, early.changes.splice(0))
    post({ kind: 'news', counts: projection.counts() })
    for (const asked of early.asked.splice(0)) reply(asked).catch(fail)
    await answers.warm()
    await pages.renewIfStale()
  }

  return (message) => {
    switch (message.kind) {
      case 'open':
        open(message).catch(fail)
        return
      case 'changed':
        if (pages === null) early.changes.push(...message.changes)
        else {
          take(pages, message.changes)
          answers.warm().catch(fail)
          pages.renewWhenQuiet()
        }
        return
      case 'ask':
        if (pages === null) early.asked.push(message)
        else reply(message).catch(fail)
    }
  }
}

function createAnswers(projection: ReturnType<typeof createProjection>) {
  const lists = createCustomerLists(projection)
  const lookAlikes = createLookAlikes(projection)
  return {
    to(question: Question): AnswerTo<Question['kind']> {
      switch (question.kind) {
        case 'list':
          return lists.page(question.query, question.range)
        case 'keys':
          return lists.keys(question.query)
        case 'look-alikes':
          return lookAlikes.find(question.wanted)
        case 'look-alikes-of':
          return lookAlikes.findAll(question.asked)
        case 'imports':
          return listImports(projection.inOrder('time'))
      }
    },
    warm: () => lookAlikes.warm(),
  }
}

async function openRows({ workspaceId, key }: Opening, { randomBytes, database }: Deps) {
  const opened = await openDatabase(workspaceId, database)
  if (!opened.ok) throw new Error(opened.error.code)
  return { db: opened.value, rows: createSealedRows(createSealer({ key, workspaceId, randomBytes })) }
}

/** What is asked for several times in one go is done once, right after. */
function gather(work: () => void): () => void {
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      work()
    })
  }
}

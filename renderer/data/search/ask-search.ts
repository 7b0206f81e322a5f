import type { AnswerTo, FromSearch, Question, SearchPort, StartSearch, ToSearch } from './search-messages'

/** A search that can be asked; a question that is open when it stops is never answered. */
export type AskedSearch = {
  tell(message: Exclude<ToSearch, { kind: 'ask' }>): void
  ask<K extends Question['kind']>(question: Extract<Question, { kind: K }>): Promise<AnswerTo<K>>
  stop(): void
}

/** Starts a search, brings answers to those who asked, and passes on everything else it says. */
export function startAskedSearch(
  startSearch: StartSearch,
  onOther: (message: Exclude<FromSearch, { kind: 'answer' }>) => void,
): AskedSearch {
  const open = new Map<number, (answer: AnswerTo<Question['kind']>) => void>()
  let lastId = 0
  const port: SearchPort = startSearch((message) => {
    if (message.kind !== 'answer') {
      onOther(message)
      return
    }
    open.get(message.id)?.(message.answer)
    open.delete(message.id)
  })
  return {
    tell: (message) => port.send(message),
    ask(question) {
      const id = ++lastId
      return new Promise((resolve) => {
        // Whoever answers a question, answers it in its kind: that is the search's own type.
        open.set(id, resolve as (answer: AnswerTo<Question['kind']>) => void)
        port.send({ kind: 'ask', id, question })
      })
    },
    stop() {
      open.clear()
      port.stop()
    },
  }
}

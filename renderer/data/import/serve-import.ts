import { createImportDesk, type ImportDesk } from './import-desk'
import type { FromImport, ToImport } from './import-messages'

/** Answers questions to a desk, one after the other in the order they came. */
export function serveImport(post: (message: FromImport) => void): (message: ToImport) => void {
  const desk = createImportDesk((done) => post({ kind: 'progress', done }))
  let before: Promise<void> = Promise.resolve()
  const answer = async (message: ToImport) => {
    const { id } = message
    try {
      post({ kind: 'answer', id, answer: await ask(desk, message) })
    } catch (cause) {
      // Its name only: a message could quote a row.
      post({ kind: 'failed', id, message: cause instanceof Error ? cause.name : '' })
    }
  }
  return (message) => {
    before = before.then(() => answer(message))
  }
}

function ask(desk: ImportDesk, { verb, input }: ToImport): Promise<unknown> {
  // Verb and input belong together by the type of the message; a look-up by name forgets that.
  const methods = desk as unknown as Record<string, (...given: readonly unknown[]) => Promise<unknown>>
  return methods[verb]?.(...input) ?? Promise.reject(new TypeError('No such question'))
}

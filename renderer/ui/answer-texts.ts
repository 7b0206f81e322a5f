import type { TextFact } from './profile-facts'

/** Every text of a server's answer under its own path, such as `contacts[0].firstName`; what is empty is left out. */
export function answerTexts(answer: unknown, path = ''): TextFact[] {
  if (answer === null || answer === undefined || answer === '') return []
  if (Array.isArray(answer)) return answer.flatMap((item, index) => answerTexts(item, `${path}[${index}]`))
  if (typeof answer === 'object')
    return Object.entries(answer).flatMap(([name, part]) => answerTexts(part, inside(path, name)))
  return [{ label: path, value: typeof answer === 'string' ? answer : JSON.stringify(answer) }]
}

/** The same, to be asked by path. */
export function answerByPath(answer: unknown): ReadonlyMap<string, string> {
  return new Map(answerTexts(answer).map(({ label, value }) => [label, value]))
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'

const plain = Array.from('AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz')
const accented = Array.from('ÅåƁÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž')
const accents = new Map(plain.map((letter, index) => [letter, accented[index] ?? letter]))

/** A message with accents, a third longer and in brackets; what is filled in and the tags of its elements stay. */
export function pseudoMessage(message: string): CompiledMessage {
  const tokens = compileMessage(message)
  const letters = message.replaceAll(/<[^>]*>|\{[^}]*\}/g, '').length
  return ['⟦', ...disguise(tokens), '·'.repeat(Math.ceil(letters * 0.3)), '⟧']
}

function disguise(tokens: CompiledMessage): CompiledMessage {
  return tokens.map((token) => {
    if (typeof token === 'string') return disguiseText(token)
    const [name, type, choices] = token
    if (choices === null || typeof choices !== 'object') return token
    const disguised = Object.entries(choices).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? disguise(value as CompiledMessage) : value,
    ])
    return [name, type, Object.fromEntries(disguised)] as CompiledMessage[number]
  })
}

function disguiseText(text: string): string {
  if (text === '#') return text
  return text
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith('<') ? part : part.replaceAll(/[A-Za-z]/g, (one) => accents.get(one) ?? one),
    )
    .join('')
}

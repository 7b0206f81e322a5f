import type { Command } from '@renderer/app/command'
import { foldText } from '@shared/search/fold-text'

/** With more of them nothing else would be found before something is typed. */
const MOST_UNASKED = 10

/**
 * The commands that fit what was typed. Of those that are there once for each of several things, as many as can be
 * overlooked are listed before that; a name alone means whoever is called so, not something to be done.
 */
export function fittingCommands(commands: readonly Command[], text: string): Command[] {
  const typed = wordsOf(text)
  if (typed.length === 0) {
    const all = commands.filter(({ isQuiet }) => isQuiet !== true)
    const general = all.filter(({ which }) => which === undefined)
    return all.length - general.length <= MOST_UNASKED ? all : general
  }
  return commands.filter(({ label, which }) => {
    const words = wordsOf(label)
    const others = which === undefined ? [] : wordsOf(which.words)
    const isAsked = typed.some((part) => begins(words, part))
    return isAsked && typed.every((part) => begins(words, part) || begins(others, part))
  })
}

function wordsOf(text: string): string[] {
  return foldText(text).split(/\s+/).filter(Boolean)
}

function begins(words: readonly string[], part: string): boolean {
  return words.some((word) => word.startsWith(part))
}

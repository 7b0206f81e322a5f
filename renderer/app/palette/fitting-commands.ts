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
  return commands.filter((command) => {
    const words = wordsOf(command.label)
    const others = whichWords(command)
    return isAsked(command, typed) && typed.every((part) => begins(words, part) || begins(others, part))
  })
}

/** The ways to see or to set something that fit by their own words alone; a customer may be called the same. */
export function fittingChoices(commands: readonly Command[], text: string): Command[] {
  const typed = wordsOf(text)
  if (typed.length === 0) return []
  return commands.filter((command) => {
    const own = whichWords(command)
    return command.isQuiet === true && !isAsked(command, typed) && typed.every((part) => begins(own, part))
  })
}

/** Whether something typed names what is done, not only what it is done with. */
function isAsked({ label }: Command, typed: readonly string[]): boolean {
  const words = wordsOf(label)
  return typed.some((part) => begins(words, part))
}

function whichWords({ which }: Command): string[] {
  return which === undefined ? [] : wordsOf(which.words)
}

function wordsOf(text: string): string[] {
  return foldText(text).split(/\s+/).filter(Boolean)
}

function begins(words: readonly string[], part: string): boolean {
  return words.some((word) => word.startsWith(part))
}

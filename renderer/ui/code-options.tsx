import type { ComboboxItem, ComboboxLikeRenderOptionInput, OptionsFilter } from '@mantine/core'
import { placeKey } from '@shared/domain/place-names'
import classes from './code-select.module.css'

/** Something with a code that is sent and a name that is read. */
export type CodeOption = {
  readonly value: string
  readonly label: string
  /** Names it goes by as well. */
  readonly others?: readonly string[]
  /** What means it when it is all that was typed: another code, or its name in another language. */
  readonly exactly?: readonly string[]
}

/** The options, and the value that is there if it is none of them: what a server sent is never hidden. */
export function withUnknown(options: readonly CodeOption[], value: string): CodeOption[] {
  const isKnown = value === '' || options.some((option) => option.value === value)
  return isKnown ? [...options] : [{ value, label: value }, ...options]
}

/** Of these, not of what the list was given: a text that is none of them is no choice. */
export function filterByCode(all: readonly CodeOption[]): OptionsFilter {
  return ({ options, search, limit }) => {
    const shown = new Map(options.flatMap((one) => ('value' in one ? [[one.value, one] as const] : [])))
    return rank(all, search)
      .flatMap(({ option }) => shown.get(option.value) ?? [])
      .slice(0, limit)
  }
}

/** The one option that was typed whole, or whose name alone begins so; null when it could be several, or none. */
export function optionMeant<Option extends CodeOption>(
  options: readonly Option[],
  typed: string,
): Option | null {
  if (typed.trim() === '') return null
  const found = rank(options, typed)
  const [best, ...others] = found.filter((one) => one.rank === found[0]?.rank)
  if (best === undefined || others.length > 0) return null
  // The beginning of another name only tells that it could be several: nobody can see that name in the list.
  return best.rank === WHOLE ||
    (best.rank === BEGINS && foldedOf(best.option).label.startsWith(placeKey(typed)))
    ? best.option
    : null
}

/** A name with its code at the end of the line. */
export function CodeLine({ option }: ComboboxLikeRenderOptionInput<ComboboxItem>) {
  return (
    <span className={classes['option']}>
      <span>{option.label}</span>
      {option.label !== option.value && <span className={classes['code']}>{option.value}</span>}
    </span>
  )
}

const WHOLE = 0
const BEGINS = 1
const CONTAINS = 2

/** What was typed whole first, then what begins with it, then what contains it. */
function rank<Option extends CodeOption>(options: readonly Option[], typed: string) {
  const wanted = placeKey(typed)
  const found = options.flatMap((option) => {
    const { whole, names, label } = foldedOf(option)
    if (whole.includes(wanted)) return { option, rank: WHOLE }
    if (names.some((name) => name.startsWith(wanted))) return { option, rank: BEGINS }
    return label.includes(wanted) ? { option, rank: CONTAINS } : []
  })
  return found.sort((one, other) => one.rank - other.rank)
}

type Folded = {
  readonly label: string
  readonly names: readonly string[]
  readonly whole: readonly string[]
}

const folded = new WeakMap<CodeOption, Folded>()

/** Every text of an option as it is compared; kept, since all of them are looked at with each key press. */
function foldedOf(option: CodeOption): Folded {
  const before = folded.get(option)
  if (before !== undefined) return before
  const names = [option.label, ...(option.others ?? [])].map(placeKey)
  const codes = [option.value, ...(option.exactly ?? [])].map(placeKey)
  const now = { label: placeKey(option.label), names, whole: [...names, ...codes] }
  folded.set(option, now)
  return now
}

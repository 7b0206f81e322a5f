import type { ComboboxItem, ComboboxLikeRenderOptionInput, OptionsFilter } from '@mantine/core'
import classes from './customer-form-page.module.css'

/** Something with a code that is sent and a name that is read. */
export type CodeOption = { readonly value: string; readonly label: string }

/** The options, and the value that is there if it is none of them: what a server sent is never hidden. */
export function withUnknown(options: readonly CodeOption[], value: string): CodeOption[] {
  const isKnown = value === '' || options.some((option) => option.value === value)
  return isKnown ? [...options] : [{ value, label: value }, ...options]
}

/** Options whose code was typed first, then those whose name begins with it, then those that contain it. */
export const filterByCode: OptionsFilter = ({ options, search, limit }) => {
  const single = options.flatMap((option) => ('value' in option ? option : []))
  return rank(single, search)
    .map(({ option }) => option)
    .slice(0, limit)
}

/** The option somebody means who typed this and went on; null when it could be several, or none. */
export function optionMeant<Option extends CodeOption>(
  options: readonly Option[],
  typed: string,
): Option | null {
  const [best, second] = rank(options, typed)
  if (best === undefined || typed.trim() === '') return null
  return best.rank < CONTAINS || second === undefined ? best.option : null
}

/** The option that stands first in the list for what was typed; null when there is none. */
export function firstOption<Option extends CodeOption>(
  options: readonly Option[],
  typed: string,
): Option | null {
  return rank(options, typed)[0]?.option ?? null
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

const CONTAINS = 2

function rank<Option extends CodeOption>(options: readonly Option[], typed: string) {
  const wanted = fold(typed)
  const found = options.flatMap((option) => {
    const name = fold(option.label)
    if (fold(option.value) === wanted || name === wanted) return { option, rank: 0 }
    if (name.startsWith(wanted)) return { option, rank: 1 }
    return name.includes(wanted) ? { option, rank: CONTAINS } : []
  })
  return found.sort((one, other) => one.rank - other.rank)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

import { countriesIn, toAlpha2 } from '@renderer/ui/country-words'
import { statesNow } from '@renderer/ui/state-lists'
import { frenchProvinces } from '@shared/domain/french-provinces'
import { otherNames } from '@shared/domain/place-names'
import type { CodeOption } from './code-options'

/** The countries in the language of the window; each is also known by its two letters and by its English name. */
export function countryOptions(language: string): CodeOption[] {
  const english = new Map(countriesIn('en').map(({ code, name }) => [code, name]))
  const others = Map.groupBy(otherNames.keys(), (name) => otherNames.get(name))
  return countriesIn(language).map(({ code, name }) => ({
    value: code,
    label: name,
    others: others.get(code) ?? [],
    exactly: [toAlpha2(code) ?? code, english.get(code) ?? name],
  }))
}

/** The states of a country; those of Canada are known by both their names. Null until the lists are loaded. */
export function stateOptions(countryCode: string, language: string): CodeOption[] | null {
  const isCanada = countryCode.trim().toUpperCase() === 'CAN'
  const english = new Map(statesNow(countryCode, 'en')?.map(({ code, name }) => [code, name]))
  const inBoth = (code: string) => [english.get(code), frenchProvinces[code]].flatMap((name) => name ?? [])
  return (
    statesNow(countryCode, language)?.map(({ code, name }) => ({
      value: code,
      label: name,
      exactly: isCanada ? inBoth(code) : [],
    })) ?? null
  )
}

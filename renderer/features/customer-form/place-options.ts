import type { CodeOption } from '@renderer/ui/code-options'
import { statesNow } from '@renderer/ui/state-lists'
import { frenchProvinces } from '@shared/domain/french-provinces'

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

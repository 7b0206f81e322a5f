import type { Installed } from './lockfile.ts'

/** Licences under which a package may be shipped: they ask for no more than to be named. */
const SHIPPABLE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense']

/** Licences that are fine for tools that are not shipped. */
const USABLE = [...SHIPPABLE, 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0', 'Python-2.0', 'WTFPL']

/** The packages whose licence nobody has agreed to, as `name@version: licence`. */
export function unknownLicences(packages: readonly Installed[], isShipped: boolean): string[] {
  const allowed = isShipped ? SHIPPABLE : USABLE
  return packages
    .filter(({ license = '' }) => !isAllowed(license, allowed))
    .map(({ name, version, license }) => `${name}@${version}: ${license ?? 'none'}`)
}

/** A choice is fine when one of its parts is; a sum only when all are. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowed(part, allowed))
  return bare.split(' OR ').some((part) => allowed.includes(part.trim()))
}

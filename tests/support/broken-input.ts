import fc from 'fast-check'
import { anyText } from './arbitrary-input'

const HUGE = 400_000
const DEEP = 3_000

function deep(): unknown {
  let nested: unknown = 'end'
  for (let level = 0; level < DEEP; level += 1) nested = level % 2 === 0 ? [nested] : { nested }
  return nested
}

function cyclic(): unknown {
  const loop: Record<string, unknown> = { name: 'loop' }
  loop['self'] = loop
  loop['list'] = [loop]
  return loop
}

const polluting: fc.Arbitrary<unknown> = fc
  .constantFrom('__proto__', 'constructor', 'prototype')
  .map((key) => JSON.parse(`{"${key}":{"polluted":true,"prototype":{"polluted":true}}}`) as unknown)

/** What no command asks for, wherever it stands. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.anything({ maxDepth: 2, maxKeys: 3, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true, withSparseArray: true, withTypedArray: true }) }, // prettier-ignore
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: polluting },
  {
    weight: 2,
    arbitrary: fc.constantFrom(NaN, Infinity, -0, 2 ** 53, -1, new Date(NaN), new Error('x'), /x/),
  },
  { weight: 1, arbitrary: fc.constantFrom(() => 'x'.repeat(HUGE), deep, cyclic).map((make) => make()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x', null, 7, {}).map((item) => Array.from({ length: 20_000 }, () => item)),
  },
)

/** One place in a value: the way to it from the top. */
function placesIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...way, name]))]
}

function put(value: unknown, [name, ...way]: readonly string[], odd: unknown): unknown {
  if (name === undefined) return odd
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  copy[name] = put(copy[name], way, odd)
  return copy
}

function drop(value: unknown, [name, ...way]: readonly string[]): unknown {
  if (name === undefined || typeof value !== 'object' || value === null) return undefined
  const rest: Record<string, unknown> = { ...value }
  if (way.length === 0) Reflect.deleteProperty(rest, name)
  else rest[name] = drop(rest[name], way)
  return rest
}

/** An input that was good before one place of it was replaced, dropped or added to; or nothing like one at all. */
export function brokenInput(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const chance = fc.nat(1_000_000)
  const replaced = fc.tuple(valid, chance, oddValue).map(([input, n, odd]) => {
    const places = placesIn(input)
    return put(input, places[n % places.length] ?? [], odd)
  })
  const dropped = fc.tuple(valid, chance).map(([input, n]) => {
    const places = placesIn(input)
    return drop(input, places[n % places.length] ?? [])
  })
  const extended = fc
    .tuple(valid, fc.oneof(anyText, fc.constant('__proto__')), oddValue)
    .map(([input, name, odd]) =>
      typeof input === 'object' && input !== null ? withOwn(input, name, odd) : odd,
    )
  return fc.oneof(
    { weight: 5, arbitrary: replaced },
    { weight: 2, arbitrary: dropped },
    { weight: 2, arbitrary: extended },
    { weight: 2, arbitrary: oddValue },
  )
}

/** As a structured clone gives it: an own property even where the name is `__proto__`. */
function withOwn(input: object, name: string, value: unknown): unknown {
  return Object.defineProperty({ ...input }, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

/** An object whose parts fail, or change, when they are read: no clone is like that, but the checks must hold anyway. */
export const trap: fc.Arbitrary<unknown> = fc
  .constantFrom(
    () => new Proxy({}, { get: () => { throw new Error('trap') } }), // prettier-ignore
    () => new Proxy({}, { ownKeys: () => { throw new Error('trap') } }), // prettier-ignore
    () => ({ get workspaceId(): string { throw new Error('trap') } }), // prettier-ignore
  )
  .map((make) => make())

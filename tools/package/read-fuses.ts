import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { fusesFor } from './fuses.ts'

/** The names of the fuses in a program that are not as they should be. */
export async function unlikeFuses(program: string, platform: string): Promise<string[]> {
  const wire = new Map<string, unknown>(Object.entries(await getCurrentFuseWire(program)))
  const wanted = new Map<string, unknown>(Object.entries(fusesFor(platform)))
  return fuseNames().flatMap(([name, place]) => {
    const state = wanted.get(place) === true ? FuseState.ENABLE : FuseState.DISABLE
    return wire.get(place) === state ? [] : [name]
  })
}

/** How many fuses the program has; more than we know means that one is new. */
export async function countFuses(program: string): Promise<number> {
  const wire = await getCurrentFuseWire(program)
  return Object.keys(wire).filter((key) => /^\d+$/.test(key)).length
}

/** Every fuse by name, with its place on the wire. */
export function fuseNames(): [name: string, place: string][] {
  return Object.entries(FuseV1Options).flatMap(([name, place]) =>
    typeof place === 'number' ? [[name, String(place)]] : [],
  )
}

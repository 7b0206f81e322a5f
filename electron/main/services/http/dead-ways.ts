import type { Route } from './proxy-route'

/** How long a way that could not be connected to is tried after the others, ms. */
export const DEAD_FOR_MS = 5 * 60_000

/** Remembers which ways led nowhere, so that not every request waits for them first. */
export type DeadWays = {
  /** The same ways, those that led nowhere lately behind the others. */
  sort(routes: readonly Route[]): Route[]
  note(route: Route, isDead: boolean): void
}

/** Makes the memory of one server's ways. */
export function createDeadWays(ticks: () => number): DeadWays {
  const deadUntil = new Map<string | null, number>()
  const isDead = ({ proxy }: Route) => ticks() < (deadUntil.get(proxy) ?? -Infinity)
  return {
    sort: (routes) => [...routes.filter((route) => !isDead(route)), ...routes.filter(isDead)],
    note({ proxy }, isDeadNow) {
      if (isDeadNow) deadUntil.set(proxy, ticks() + DEAD_FOR_MS)
      else deadUntil.delete(proxy)
    },
  }
}

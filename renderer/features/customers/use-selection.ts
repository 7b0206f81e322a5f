import type { ListQuery } from '@renderer/data/customer-list-query'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { useState } from 'react'

export type Selection = {
  readonly keys: ReadonlySet<string>
  toggle(localKey: string, index: number): void
  /** Selects everything between the row that was last selected and this one. */
  extendTo(index: number): void
  all(): void
  /** Selects these and no others. */
  pick(localKeys: readonly string[]): void
  clear(): void
}

type Chosen = { readonly query: ListQuery; readonly keys: ReadonlySet<string>; readonly anchor: number }

/** The customers an agent picked out of a list; another list begins with none. */
export function useSelection(index: CustomerIndex, query: ListQuery): Selection {
  const [stored, setChosen] = useState<Chosen>({ query, keys: none, anchor: 0 })
  const chosen = stored.query === query ? stored : { query, keys: none, anchor: 0 }
  const choose = (keys: Iterable<string>, anchor: number) => setChosen({ query, keys: new Set(keys), anchor })
  const withAll = async (pick: (all: readonly string[]) => readonly string[], anchor: number) => {
    const all = await index.keys(query)
    choose(pick(all), anchor)
  }
  return {
    keys: chosen.keys,
    toggle(localKey, place) {
      const next = new Set(chosen.keys)
      if (!next.delete(localKey)) next.add(localKey)
      choose(next, place)
    },
    extendTo(place) {
      const [first, last] = place < chosen.anchor ? [place, chosen.anchor] : [chosen.anchor, place]
      void withAll((all) => [...chosen.keys, ...all.slice(first, last + 1)], chosen.anchor)
    },
    all: () => void withAll((all) => all, chosen.anchor),
    pick: (localKeys) => choose(localKeys, chosen.anchor),
    clear: () => choose([], chosen.anchor),
  }
}

const none: ReadonlySet<string> = new Set()

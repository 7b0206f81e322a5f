import { ok } from '@shared/result'
import { z } from '@shared/zod'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'

/** Where the agent is at work: a draft, what of its form is unfolded, and the field with the cursor (empty: none). */
export const workPlaceSchema = z.object({
  localKey: z.string(),
  open: z.array(z.string()),
  field: z.string(),
})

export type WorkPlace = z.infer<typeof workPlaceSchema>

/** Remembers the agent's place over a crash. Losing it costs a click, so a failing disk is not reported here. */
export type PlaceKeeper = {
  read(): Promise<WorkPlace | null>
  keep(place: WorkPlace): Promise<void>
  /** The agent has left this draft by their own will. */
  leave(localKey: string): Promise<void>
}

const PLACE_KEY = 'place'

type Deps = Pick<WorkspaceData, 'db' | 'rows'>

/** The place of one workspace, sealed like everything else. */
export function createPlaceKeeper({ db, rows }: Deps): PlaceKeeper {
  const read = async () => {
    const found = await guardStorage(async () => ok(await db.meta.get(PLACE_KEY)))
    if (!found.ok || found.value === undefined) return null
    const opened = rows.place.open(PLACE_KEY, found.value.sealed)
    return opened.ok ? opened.value : null
  }
  return {
    read,
    async keep(place) {
      const sealed = rows.place.seal(PLACE_KEY, place)
      await guardStorage(async () => ok(await db.meta.put({ key: PLACE_KEY, sealed })))
    },
    async leave(localKey) {
      const place = await read()
      if (place?.localKey !== localKey) return
      await guardStorage(async () => {
        await db.meta.delete(PLACE_KEY)
        return ok(undefined)
      })
    },
  }
}

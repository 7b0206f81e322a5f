import { useSession } from '@renderer/app/services'
import { pageLanguage } from '@renderer/ui/page-language'
import { loadPlaceTables } from '@renderer/ui/place-tables'
import { useEffect, useState } from 'react'
import { createImportFlow, type ImportFlow } from './import-flow'
import { atStart, type ImportPhase } from './import-phase'

/** Names of countries are read in the languages that Outpost speaks. */
const LANGUAGES = ['en', 'es', 'fr']

/** One import; its worker, and all it read, ends with the page, and so with the lock. */
export function useImport(): { phase: ImportPhase; flow: ImportFlow } {
  const { customers, index } = useSession()
  const [phase, setPhase] = useState<ImportPhase>(atStart)
  const [flow] = useState(() =>
    createImportFlow({
      customers,
      index,
      set: setPhase,
      loadPlaces: () => loadPlaceTables([...new Set([...LANGUAGES, pageLanguage()])]),
      now: () => Date.now(),
      ticks: () => performance.now(),
      newBatch: () => crypto.randomUUID(),
    }),
  )
  useEffect(() => () => flow.close(), [flow])
  return { phase, flow }
}

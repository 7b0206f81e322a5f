import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { useSession } from './services'
import { Starting } from './start-page'

/** Where the window begins: in the draft that was open when it went away, else with the list. */
export function Resume() {
  const session = useSession()
  const [to, setTo] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    whereToBegin(session).then(
      (place) => {
        if (isCurrent) setTo(place)
      },
      (error: unknown) =>
        // Thrown while rendering, it reaches the error boundary.
        setTo(() => {
          throw error
        }),
    )
    return () => {
      isCurrent = false
    }
  }, [session])
  return to === null ? <Starting /> : <Redirect to={to} replace />
}

async function whereToBegin({ place, customers }: WorkspaceSession): Promise<string> {
  const last = await place.read()
  const customer = last === null ? undefined : await customers.get(last.localKey)
  return customer?.state === 'draft' ? `/customers/${customer.localKey}/edit` : '/customers'
}

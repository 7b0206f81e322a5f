import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './error-boundary'
import { Providers } from './providers'
import { Routes } from './routes'
import type { Services } from './services'
import { StartFailed, Starting } from './start-page'
import { startWorkspaces } from './workspaces'
import type { AppError } from '@shared/errors'

type Start =
  { readonly state: 'starting' | 'started' } | { readonly state: 'failed'; readonly error: AppError }

/** The whole window. */
export function App({ services, nonce }: { services: Services; nonce: string }) {
  return (
    <Providers services={services} nonce={nonce}>
      <ErrorBoundary>
        <Router hook={useHashLocation}>
          <Started services={services} />
        </Router>
      </ErrorBoundary>
    </Providers>
  )
}

function Started({ services }: { services: Services }) {
  const [start, setStart] = useState<Start>({ state: 'starting' })
  useEffect(() => {
    void startWorkspaces(services).then((started) =>
      setStart(started.ok ? { state: 'started' } : { state: 'failed', error: started.error }),
    )
  }, [services])
  if (start.state === 'starting') return <Starting />
  if (start.state === 'failed') return <StartFailed error={start.error} />
  return <Routes />
}

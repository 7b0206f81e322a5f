import { lazy, Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './error-boundary'
import { readLock } from './lock'
import { Providers } from './providers'
import { useReadAhead } from './later'
import { laterParts, Routes } from './routes'
import { useSessionState, type Services } from './services'
import { useLock } from './use-lock'
import { useSpoken } from './use-spoken'
import { useLockShortcut } from './use-lock-shortcut'
import { StartFailed, Starting } from './start-page'
import { startWorkspaces } from './workspaces'
import type { AppError } from '@shared/errors'

// Nothing of these is needed by an agent who sets no passphrase.
const LockPage = lazy(async () => ({
  default: (await import('@renderer/features/lock/lock-page')).LockPage,
}))
const LockingPage = lazy(async () => ({
  default: (await import('@renderer/features/lock/locking-page')).LockingPage,
}))
const FirstPassphrasePage = lazy(async () => ({
  default: (await import('@renderer/features/lock/first-passphrase-page')).FirstPassphrasePage,
}))

type Start =
  { readonly state: 'starting' | 'started' } | { readonly state: 'failed'; readonly error: AppError }

/** The whole window. */
export function App({ services, nonce }: { services: Services; nonce: string }) {
  // What is on the screen is rendered anew in another language, and nothing is left: what is being typed stays.
  useSpoken()
  return (
    <Providers services={services} nonce={nonce}>
      <ErrorBoundary>
        <Router hook={useHashLocation}>
          <Suspense fallback={<Starting />}>
            <BehindTheLock services={services} />
          </Suspense>
        </Router>
      </ErrorBoundary>
    </Providers>
  )
}

/** Asks first whether Outpost is locked: until that is known, nothing is opened. */
function BehindTheLock({ services }: { services: Services }) {
  const lock = useSessionState((state) => state.lock)
  const isLocking = useSessionState((state) => state.isLocking)
  const [error, setError] = useState<AppError | null>(null)
  useReadAhead(laterParts, { isAtOnce: lock !== null && lock.state !== 'open' })
  useEffect(() => {
    void readLock(services).then((read) => (read.ok ? undefined : setError(read.error)))
  }, [services])
  if (error !== null) return <StartFailed error={error} />
  if (lock === null) return <Starting />
  if (isLocking) return <LockingPage />
  if (lock.state !== 'open') return <LockPage status={lock} />
  return lock.isPassphraseDue ? <FirstPassphrasePage /> : <Started services={services} />
}

function Started({ services }: { services: Services }) {
  const [start, setStart] = useState<Start>({ state: 'starting' })
  useLockShortcut(useLock())
  useEffect(() => {
    void startWorkspaces(services).then((started) =>
      setStart(started.ok ? { state: 'started' } : { state: 'failed', error: started.error }),
    )
  }, [services])
  if (start.state === 'starting') return <Starting />
  if (start.state === 'failed') return <StartFailed error={start.error} />
  return <Routes />
}

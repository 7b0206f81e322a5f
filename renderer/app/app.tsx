import { lazy, Suspense, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './error-boundary'
import { readLock } from './lock'
import { Providers } from './providers'
import { Routes } from './routes'
import { useSessionState, type Services } from './services'
import { useLock } from './use-lock'
import { useSpoken } from './use-spoken'
import { useReadiness } from './use-readiness'
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
  useReadiness({ isLocked: lock !== null && lock.state !== 'open' })
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
  const isStarted = useSessionState((state) => state.isStarted)
  const [error, setError] = useState<AppError | null>(null)
  useLockShortcut(useLock())
  useEffect(() => {
    if (isStarted) return
    void startWorkspaces(services).then((started) => (started.ok ? undefined : setError(started.error)))
  }, [services, isStarted])
  if (error !== null) return <StartFailed error={error} />
  return isStarted ? <Routes /> : <Starting />
}

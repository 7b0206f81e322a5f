import { t } from '@lingui/core/macro'
import { notifyFailed } from '@renderer/ui/notify'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { lockNow } from './lock'
import { useServices } from './services'

/** Locks, or leads to where a passphrase is set. */
export function useLock(): () => void {
  const services = useServices()
  const [, navigate] = useLocation()
  return useCallback(() => {
    void lockNow(services).then((locked) => {
      if (locked.ok) return
      navigate('/settings')
      notifyFailed(t`Set a passphrase first: without one there is nothing that could unlock Outpost again.`)
    })
  }, [services, navigate])
}

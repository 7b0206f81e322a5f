import { useSession } from '@renderer/app/services'
import type { LookAlike } from '@renderer/data/look-alike'
import { withoutJudged } from '@renderer/data/judged-apart'
import { useCustomer } from '@renderer/data/use-customer'
import { useDesk, useFormState } from '@renderer/features/customer-form/form-context'
import { useDebouncedValue } from '@mantine/hooks'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { useCallback, useEffect, useMemo, useState } from 'react'

/** Long enough not to look for every letter, short enough to be there before the next field. */
const PAUSE_MS = 200

/** The guard advises: a submit does not wait longer for it. */
const PATIENCE_MS = 400

const none: readonly LookAlike[] = []

export type FoundLookAlikes = {
  /** As of the last pause of typing. */
  readonly found: readonly LookAlike[]
  /** As of what stands in the form now. */
  readonly findNow: () => Promise<readonly LookAlike[]>
}

/** Customers that may be the one that is being written, the likeliest first; those the agent told apart, here or in the other's form, are left out. */
export function useLookAlikes(localKey: string): FoundLookAlikes {
  const { index, customers } = useSession()
  const { form } = useDesk()
  const typed = useFormState(({ profile }) => profile)
  const [profile] = useDebouncedValue(typed, PAUSE_MS)
  const [found, setFound] = useState(none)
  const apart = useApart(localKey)
  const look = useCallback(
    async (wanted: CustomerProfile) => {
      const likest = await index.lookAlikes({ localKey, profile: wanted, except: apart })
      return withoutJudged(customers, localKey, likest)
    },
    [index, customers, localKey, apart],
  )
  useEffect(() => {
    let isWanted = true
    void look(profile).then((next) => {
      if (isWanted) setFound(next)
    })
    return () => {
      isWanted = false
    }
  }, [look, profile])
  // What was found before the agent's word.
  const open = (all: readonly LookAlike[]) => all.filter(({ customer }) => !apart.includes(customer.localKey))
  return {
    found: open(found),
    async findNow() {
      const asked = look(form.store.getState().profile)
      return open(await Promise.race([asked, after(PATIENCE_MS, found)]))
    },
  }
}

/** Whom the agent told apart from this customer; the same list until there is another. */
function useApart(localKey: string): readonly string[] {
  const { customers } = useSession()
  const stored = useCustomer(customers, localKey)
  const keys = (stored.state === 'ready' ? stored.value?.content?.apart : undefined)?.join(' ') ?? ''
  return useMemo(() => (keys === '' ? [] : keys.split(' ')), [keys])
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms))
}

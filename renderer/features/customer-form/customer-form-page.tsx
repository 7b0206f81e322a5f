import { msg, t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useServices, useSession } from '@renderer/app/services'
import type { Customer } from '@renderer/data/workspace-session'
import { EmptyState } from '@renderer/ui/empty-state'
import { liveWords } from '@renderer/ui/live-words'
import { Page } from '@renderer/ui/page'
import { FieldsSkeleton } from '@renderer/ui/skeletons'
import { emptyProfile, type CustomerProfile, type CustomerType } from '@shared/domain/customer-profile'
import { useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { noPlace, toFormPlace, type FormPlace } from './use-work-place'
import { CustomerForm, type CustomerFormProps } from './customer-form'

type FormPageProps = {
  readonly localKey: string
  /** What a customer that is not there yet will be; null when it must be there. */
  readonly newType: CustomerType | null
  readonly back?: CustomerFormProps['back']
}

type Found =
  | { readonly state: 'loading' }
  | { readonly state: 'read'; readonly customer: Customer | undefined; readonly place: FormPlace }

/** Writing down a customer: a new one, or a draft that is there. */
export function CustomerFormPage({ localKey, newType, back = toList }: FormPageProps) {
  const found = useStoredDraft(localKey)
  if (found.state === 'loading') return <FormSkeleton />
  const { customer, place } = found
  if (customer === undefined) {
    if (newType === null) return <NoDraft />
    const start = {
      profile: emptyProfile(newType),
      isReferenceFixed: false,
      refusal: null,
      sentBody: '',
      isHeld: false,
    }
    return <CustomerForm localKey={localKey} {...start} back={back} place={place} isNew />
  }
  if (customer.damage !== null || customer.state !== 'draft' || customer.content.profile === null) {
    return <Redirect to={`/customers/${localKey}`} replace />
  }
  return (
    <CustomerForm
      localKey={localKey}
      profile={asSent(customer.content.profile, customer.content.reference)}
      isReferenceFixed={customer.content.reference !== null}
      refusal={customer.entry?.refusal ?? null}
      sentBody={customer.entry?.body ?? ''}
      isHeld={customer.entry?.heldFor === 'agent'}
      back={back}
      place={place}
      isNew={false}
    />
  )
}

/** After the first submit the external ID is the reference, whatever was typed before. */
function asSent(profile: CustomerProfile, reference: string | null): CustomerProfile {
  return reference === null ? profile : { ...profile, externalId: reference }
}

/** Reads the draft once, if it may be there: from then on the form holds what was typed, and writes it. */
function useStoredDraft(localKey: string): Found {
  const { customers, place } = useSession()
  const { uiStore } = useServices()
  const [found, setFound] = useState<Found>(() =>
    uiStore.getState().begun === localKey
      ? { state: 'read', customer: undefined, place: noPlace }
      : { state: 'loading' },
  )
  const isThere = found.state === 'read'
  useEffect(() => {
    // Should the agent come back to this place, something was written by then.
    if (isThere) {
      uiStore.getState().begin(null)
      return
    }
    Promise.all([customers.get(localKey), place.read()]).then(
      ([customer, last]) =>
        setFound({
          state: 'read',
          customer,
          place: last?.localKey === localKey ? toFormPlace(last) : noPlace,
        }),
      (error: unknown) =>
        // Thrown while rendering, it reaches the error boundary.
        setFound(() => {
          throw error
        }),
    )
  }, [customers, place, localKey, uiStore, isThere])
  return found
}

const toList = liveWords({ to: '/customers', label: msg`Customers` })

function FormSkeleton() {
  return (
    <Page title={<Skeleton height={18} width={180} my={4} />} back={toList} measure="form">
      <FieldsSkeleton label={t`Loading the draft`} />
    </Page>
  )
}

function NoDraft() {
  return (
    <Page title={t`No such draft`} back={toList}>
      <EmptyState icon={IconUserOff} title={t`This draft is not on this computer`}>
        {t`It was discarded, or it belongs to another workspace. Go back to the list to find your drafts.`}
      </EmptyState>
    </Page>
  )
}

import { madeReference } from '@shared/domain/made-reference'
import { toCreateBody } from '@shared/api/create-body'
import { checkProfile } from '@shared/domain/check-profile'
import { customerProfileSchema, type CustomerProfile } from '@shared/domain/customer-profile'
import { isEditable, transition } from '@shared/domain/customer-state'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { newContent, nextRevision, withEvent } from './change-content'
import { confirmKept, keepUnsent } from './keep-unsent'
import { readCustomer } from './open-customer'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository, SoundCustomer } from './workspace-session'

/** Reads a customer that must be there and open; `not-found` or its damage otherwise. */
export async function findSound(
  data: WorkspaceData,
  localKey: string,
): Promise<Result<SoundCustomer, AppError>> {
  return guardStorage(async () => {
    const customer = await readCustomer(data, localKey)
    if (customer === undefined) return err(appError('not-found'))
    return customer.damage === null ? ok(customer) : err(appError(customer.damage))
  })
}

export function createSaveDraft(data: WorkspaceData): CustomerRepository['saveDraft'] {
  return ({ localKey, profile }) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok && found.error.code !== 'not-found') return found
      const before = found.ok ? found.value : undefined
      if (before !== undefined && !isEditable(before.state)) return err(appError('conflict'))
      if (before !== undefined && isSameProfile(before.content.profile, profile)) {
        const confirmed = await confirmKept(data, before)
        return confirmed.ok ? ok({ savedAt: before.updatedAt }) : confirmed
      }
      const after = before ? toDraft(data, before) : newDraft(data, localKey, profile)
      const saved = { ...after, content: { ...after.content, profile } }
      const kept = await keepUnsent(data, { before, after: saved })
      return kept.ok ? ok({ savedAt: saved.updatedAt }) : kept
    })
}

export function createSubmit(data: WorkspaceData): CustomerRepository['submit'] {
  return (localKey) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok) return found
      const { state, content } = found.value
      if (state === 'queued') return confirmKept(data, found.value)
      if ((state !== 'draft' && state !== 'refused') || content.profile === null)
        return err(appError('conflict'))
      const problems = checkProfile(content.profile)
      if (problems.length > 0) return err({ code: 'incomplete', problems })
      return keepUnsent(data, {
        before: found.value,
        after: toQueued(data, found.value, content.profile),
      })
    })
}

export function createEdit(data: WorkspaceData): CustomerRepository['edit'] {
  return (localKey) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok) return found
      if (found.value.state === 'draft') return confirmKept(data, found.value)
      if (!isEditable(found.value.state)) return err(appError('conflict'))
      return keepUnsent(data, { before: found.value, after: toDraft(data, found.value) })
    })
}

/** An editable customer back on the agent's desk; one that was submitted keeps its entry, and so its place. */
export function toDraft({ clock }: WorkspaceData, customer: SoundCustomer): SoundCustomer {
  const now = clock.now()
  const content = nextRevision(customer.content)
  if (customer.state === 'draft') return { ...customer, updatedAt: now, content }
  return {
    ...customer,
    state: transition(customer.state, 'edit'),
    updatedAt: now,
    content: withEvent(content, { at: now, kind: 'edited' }),
    entry: customer.entry && { ...customer.entry, nextTryAt: null },
  }
}

function newDraft({ clock }: WorkspaceData, localKey: string, profile: CustomerProfile): SoundCustomer {
  const now = clock.now()
  const content = newContent(profile, now)
  return { localKey, state: 'draft', serverId: '', updatedAt: now, damage: null, content, entry: null }
}

function toQueued({ clock }: WorkspaceData, customer: SoundCustomer, profile: CustomerProfile) {
  const { localKey, content, entry } = customer
  const now = clock.now()
  const reference = content.reference ?? firstReference(profile, localKey)
  return {
    ...customer,
    state: transition(customer.state, 'submit'),
    updatedAt: now,
    content: withEvent({ ...nextRevision(content), reference }, { at: now, kind: 'submitted' }),
    entry: {
      seq: entry?.seq ?? null,
      body: toCreateBody(profile, reference, localKey),
      attempts: entry?.attempts ?? 0,
      lastCode: null,
      refusal: null,
      candidates: entry?.candidates ?? [],
      nextTryAt: null,
      ...(entry?.heldFor === 'agent' && { heldFor: entry.heldFor }),
    },
  }
}

function firstReference(profile: CustomerProfile, localKey: string): string {
  const typed = profile.externalId?.trim() ?? ''
  return typed === '' ? madeReference(localKey) : typed
}

function isSameProfile(stored: CustomerProfile | null, given: CustomerProfile): boolean {
  return JSON.stringify(stored) === JSON.stringify(customerProfileSchema.parse(given))
}

import { findAlike, type ToCompare } from '@renderer/data/find-alike'
import type { Customer, CustomerIndex, CustomerRepository } from '@renderer/data/workspace-session'
import { checkProfile } from '@shared/domain/check-profile'

export type Submitted = {
  readonly queued: number
  /** Those that lack something, by local key. */
  readonly incomplete: readonly string[]
  /** Those kept back because they look like another and the agent has not judged it, by local key. */
  readonly alike: readonly string[]
  /** Those kept back because the others could not be looked through, by local key. */
  readonly unseen: readonly string[]
  /** Could not be submitted, or not any more. */
  readonly others: number
}

type Deps = {
  readonly customers: Pick<CustomerRepository, 'getMany' | 'submit'>
  readonly index: Pick<CustomerIndex, 'lookAlikesOf'>
  /** Told how many are done with. */
  readonly onProgress: (done: number) => void
  /** How long the search may take for one part before it counts as not there, ms. */
  readonly patienceMs?: number
}

/** Read and compared at once. */
const PART = 100
const PATIENCE_MS = 10_000

/**
 * Submits those that can be: complete drafts and corrected refusals that look like nobody. All are compared before the first
 * is submitted, also with each other. What is submitted already stays as it is.
 */
export async function submitAll(deps: Deps, keys: Iterable<string>): Promise<Submitted> {
  const { customers, onProgress } = deps
  const asked = [...keys]
  const alike: string[] = []
  const unseen: string[] = []
  const incomplete: string[] = []
  const toSubmit: string[] = []
  for (let from = 0; from < asked.length; from += PART) {
    const { complete, ...part } = sorted(await customers.getMany(asked.slice(from, from + PART)))
    incomplete.push(...part.incomplete)
    // A search that did not answer once is not waited for again.
    const isThere = unseen.length === 0
    const found = isThere
      ? await withPatience(findAlike(deps, complete), deps.patienceMs ?? PATIENCE_MS)
      : null
    for (const { localKey } of complete)
      if (found === null) unseen.push(localKey)
      else if (found.has(localKey)) alike.push(localKey)
      else toSubmit.push(localKey)
  }
  let queued = 0
  let done = asked.length - toSubmit.length
  for (const localKey of toSubmit) {
    const submitted = await customers.submit(localKey)
    if (submitted.ok) queued++
    else if (submitted.error.code === 'incomplete') incomplete.push(localKey)
    onProgress(++done)
  }
  const left = queued + incomplete.length + alike.length + unseen.length
  return { queued, incomplete, alike, unseen, others: asked.length - left }
}

/** The keys of those that stayed where they were and that the agent can do something about. */
export function keptBack({ alike, incomplete, unseen }: Submitted): readonly string[] {
  return [...alike, ...incomplete, ...unseen]
}

function sorted(found: readonly Customer[]) {
  const complete: ToCompare[] = []
  const incomplete: string[] = []
  for (const { localKey, state, content } of found) {
    const profile = content?.profile ?? null
    if ((state !== 'draft' && state !== 'refused') || content === null || profile === null) continue
    if (checkProfile(profile).length > 0) incomplete.push(localKey)
    else complete.push({ localKey, profile, apart: content.apart ?? [] })
  }
  return { complete, incomplete }
}

/** A search that failed never answers. */
function withPatience<T>(answer: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

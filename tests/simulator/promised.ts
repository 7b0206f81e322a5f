import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { Session, Site } from './app'

/** What the agent was promised about one customer. */
export type Promised = {
  readonly localKey: string
  readonly site: Site
  /** What the agent saved last. */
  profile: CustomerProfile
  /** The text of the last save that was acknowledged; null before the first. */
  saved: string | null
  /** Saves that were asked for since then; after a crash any of them may be there. */
  readonly asked: string[]
  /** Submitted for certain, taken back for certain, or not known (a crash came between). */
  wants: 'draft' | 'submitted' | 'unknown' | 'discarded'
  /** Where a discard was asked for and not refused, alone or with an import: any of them may have it gone. */
  readonly discards: Session[]
  /** The agent said "Different" although the server had it: the server had told nothing by which to know. */
  misjudged: number
  isPoison: boolean
  /** Counts what the agent asked for. */
  wishes: number
  /** The agent saw that it is held, and has asked nothing else of it since. */
  isHeld: boolean
  /** Counts what may end a hold. */
  touches: number
}

/** A customer of whom nothing was promised yet. */
export function newPromise(of: Pick<Promised, 'localKey' | 'site' | 'profile'>): Promised {
  return {
    ...of,
    saved: null,
    asked: [],
    wants: 'draft',
    discards: [],
    misjudged: 0,
    wishes: 0,
    isHeld: false,
    touches: 0,
    isPoison: textOf(of.profile).includes('Poison'),
  }
}

/** The agent asks for something that may end a hold; answers what to call when it is known to be held. */
export function touch(it: Promised): () => void {
  it.touches += 1
  it.isHeld = false
  const own = it.touches
  return () => {
    it.isHeld = own === it.touches
  }
}

/** The agent asks for a discard; from now on it may be gone at any moment. */
export function askDiscard(session: Session, it: Promised): void {
  it.discards.push(session)
}

/** One discard was refused or undone; there may be more under way. */
export function dropDiscard(session: Session, it: Promised): void {
  it.discards.splice(it.discards.indexOf(session), 1)
}

/** A profile as text, whatever the order of its fields. */
export function textOf(profile: object | null): string {
  return JSON.stringify(Object.entries(profile ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))
}

export function short(localKey: string): string {
  return `#${String(Number(localKey.slice(-12)))}`
}

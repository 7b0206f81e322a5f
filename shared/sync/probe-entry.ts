import type { ErrorCode } from '@shared/errors'
import { concludeFrom, type Context } from './context'
import type { Entry } from './entry'
import { afterMiss, firstProbe } from './entry-wait'
import type { Finding } from './judge-probe'
import type { Settlement } from './ports'
import { probe } from './probe'

/** Asks the server, without changing anything there, what became of an unclear entry, and settles what that showed. */
export async function probeEntry(context: Context, entry: Entry): Promise<void> {
  const { view, transport, memory, clock } = context
  const { streak } = memory.pace
  const askedAt = clock.ticks()
  const { finding, learned } = await probe({ transport, entry, knows: view.standing().findsByReference })
  const failure = finding.ok ? null : finding.error
  const retryAfterMs = failure?.retryAfterMs ?? null
  const outcome = {
    localKey: entry.localKey,
    code: failure?.code ?? null,
    retryAfterMs,
    streak,
    isProbe: true,
  }
  await concludeFrom(context, outcome)
  if (!finding.ok) await view.noteProbe(entry.localKey, finding.error.code)
  else await settleFinding(context, { entry, finding: finding.value, askedAt })
  // Last: a disk that does not take it must not make the engine forget what the server asked, or what was found.
  if (learned !== null) await view.learn(learned)
}

type Found = { readonly entry: Entry; readonly finding: Finding; readonly askedAt: number }

async function settleFinding(context: Context, { entry, finding, askedAt }: Found): Promise<void> {
  switch (finding.kind) {
    case 'found':
      return settle(context, entry, { event: 'found', customer: finding.customer, others: finding.others })
    // A list that lags shows a likeness before it shows our own: a person who rules it out must not send ours again.
    case 'candidates':
    case 'nothing':
    case 'blind':
      return countMiss(context, { entry, finding, askedAt })
  }
}

async function countMiss(context: Context, { entry, finding, askedAt }: Found): Promise<void> {
  const { waits } = context.memory
  const next = afterMiss(waits.get(entry.localKey) ?? firstProbe(askedAt), askedAt)
  await context.view.noteProbe(entry.localKey, null)
  if (next === null) await settle(context, entry, lastMiss(entry.lastCode, finding))
  else waits.set(entry.localKey, next)
}

/** What to do when all probes have missed. What could not be seen is not proved absent: then a person decides. */
function lastMiss(lastCode: ErrorCode | null, finding: Finding): Settlement {
  if (finding.kind === 'blind' || finding.kind === 'candidates')
    return { event: 'candidates', candidates: finding.candidates }
  if (lastCode !== 'conflict') return { event: 'missed' }
  const message = 'The server reports a duplicate (409), and none of its customers is this one.'
  return { event: 'duplicate', refusal: { message, problems: [], traceId: '' } }
}

async function settle(context: Context, entry: Entry, settlement: Settlement): Promise<void> {
  context.memory.waits.delete(entry.localKey)
  await context.view.settle(entry.localKey, settlement)
}

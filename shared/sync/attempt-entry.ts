import { concludeFrom, type Context, type Outcome } from './context'
import type { Entry } from './entry'
import { firstProbe } from './entry-wait'
import type { Settlement } from './ports'
import { learnByLookUp } from './probe'
import type { Verdict } from './verdict'

// A server whose lists lag behind its writes teaches nothing at first; asking at every create would double the load.
const LESSON_GAP_MS = 10_000

/** Hands one queued entry to the wire, at most once, and settles what that proved. */
export async function attemptEntry(context: Context, entry: Entry): Promise<void> {
  const { view, memory } = context
  const claimed = await view.claim(entry.localKey)
  if (claimed === null) return
  const { streak } = memory.pace
  await finish(context, { entry: claimed, streak, verdict: await send(context, claimed) })
}

/** Settles an entry that was on the wire when the window was loaded again, or the program ended: then it may have arrived. */
export async function rejoinEntry(context: Context, entry: Entry): Promise<void> {
  const { streak } = context.memory.pace
  const verdict = await rejoin(context, entry.localKey)
  if (verdict === null)
    await context.view.settle(entry.localKey, { event: 'unclear', code: 'connection-lost' })
  else await finish(context, { entry, streak, verdict })
}

type Finished = { readonly entry: Entry; readonly streak: number; readonly verdict: Verdict }

async function finish(context: Context, { entry, streak, verdict }: Finished): Promise<void> {
  const { localKey, reference } = entry
  const settling = context.view.settle(localKey, settlementOf(verdict))
  await Promise.all([settling, conclude(context, verdict, { localKey, streak })])
  if (verdict.verdict === 'accepted') await learn(context, reference)
}

async function rejoin({ transport }: Context, localKey: string): Promise<Verdict | null> {
  try {
    return await transport.rejoin(localKey)
  } catch {
    return null
  }
}

async function send({ transport }: Context, entry: Entry): Promise<Verdict> {
  try {
    return await transport.create({ localKey: entry.localKey, body: entry.body })
  } catch {
    return { verdict: 'unclear', code: 'internal' }
  }
}

function settlementOf(verdict: Verdict): Settlement {
  switch (verdict.verdict) {
    case 'accepted':
      return { event: 'accepted', customer: verdict.customer, others: [] }
    case 'refused': {
      const { message, problems, traceId } = verdict
      return { event: 'refused', refusal: { message, problems, traceId } }
    }
    case 'not-sent':
    case 'unclear':
      return { event: verdict.verdict, code: verdict.code }
  }
}

async function conclude(context: Context, verdict: Verdict, of: Pick<Outcome, 'localKey' | 'streak'>) {
  const { waits } = context.memory
  const code = 'code' in verdict ? verdict.code : null
  const retryAfterMs = ('retryAfterMs' in verdict && verdict.retryAfterMs) || null
  const concluding = concludeFrom(context, { ...of, code, retryAfterMs, isProbe: false })
  // An unclear entry waits for its probes; how its attempt failed says nothing about them.
  if (verdict.verdict === 'unclear') waits.set(of.localKey, firstProbe(context.clock.ticks()))
  else if (verdict.verdict !== 'not-sent') waits.delete(of.localKey)
  await concluding
}

/** After the first accepted create: looks it up once, to learn whether this server finds by reference. */
async function learn({ view, transport, clock, memory }: Context, accepted: string): Promise<void> {
  if (view.standing().findsByReference !== 'unknown') return
  const lesson = (memory.lesson ??= { reference: accepted, askAt: -Infinity })
  if (clock.ticks() < Math.max(lesson.askAt, view.heldUntil())) return
  lesson.askAt = clock.ticks() + LESSON_GAP_MS
  const lookedUp = await learnByLookUp(transport, lesson.reference)
  if (lookedUp.ok && lookedUp.value !== null) await view.learn(lookedUp.value)
  if (!lookedUp.ok && lookedUp.error.retryAfterMs !== undefined) await view.hold(lookedUp.error.retryAfterMs)
}

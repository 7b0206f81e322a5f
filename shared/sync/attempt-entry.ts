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
  const verdict = await send(context, claimed)
  const settling = view.settle(entry.localKey, settlementOf(verdict))
  await Promise.all([settling, conclude(context, verdict, { localKey: entry.localKey, streak })])
  if (verdict.verdict === 'accepted') await learn(context, claimed.reference)
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
      return { event: 'accepted', customer: verdict.customer, others: 0 }
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
  if (clock.ticks() < lesson.askAt) return
  lesson.askAt = clock.ticks() + LESSON_GAP_MS
  const learned = await learnByLookUp(transport, lesson.reference)
  if (learned !== null) await view.learn(learned)
}

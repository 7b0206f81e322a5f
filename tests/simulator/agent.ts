import type { CustomerProfile } from '@shared/domain/customer-profile'
import { readCustomer } from '@shared/api/customer'
import type { Discarded, Undecided } from '@renderer/data/workspace-session'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Session } from './app'
import type { Chance } from './chance'
import type { Oracle } from './oracle'
import { askDiscard, dropDiscard, newPromise, short, textOf, touch, type Promised } from './promised'
import { createImporter } from './importer'
import { createProfiles } from './profiles'
import { createReader } from './reader'

type Deps = {
  readonly chance: Chance
  readonly oracle: Oracle
  readonly newKey: () => string
  readonly tell: (what: string) => void
  readonly onBug: (cause: unknown) => void
  /** Switches the computer off in the middle of everything. */
  readonly switchOff: () => void
}

/** The person at the window. Notes what was promised when the window answers, and not before. */
export function createAgent({ chance, oracle, newKey, tell, onBug, switchOff }: Deps) {
  const profiles = createProfiles(chance)

  /** Notes the outcome of a wish, unless another wish was made before it was known. */
  function wish(it: Promised): (wants: Promised['wants']) => void {
    it.wishes += 1
    touch(it)
    const own = it.wishes
    return (wants) => {
      it.wants = own === it.wishes ? wants : 'unknown'
    }
  }
  async function save(session: Session, it: Promised, profile: CustomerProfile) {
    // Nobody saves what they are discarding at this desk.
    if (it.discards.includes(session)) return false
    const text = textOf(profile)
    it.asked.push(text)
    const noteThat = wish(it)
    if (it.wants === 'submitted') it.wants = 'unknown'
    tell(`saves ${short(it.localKey)}`)
    const answer = await session.customers.saveDraft({ localKey: it.localKey, profile })
    if (answer.ok) {
      tell(`sees that ${short(it.localKey)} is saved`)
      it.saved = text
      it.profile = profile
      it.asked.splice(0, it.asked.indexOf(text) + 1)
      // A save that changes nothing leaves a submitted customer where it is.
      noteThat(oracle.stateOf(it.localKey) === 'draft' ? 'draft' : 'unknown')
    }
    return answer.ok
  }
  async function submit(session: Session, it: Promised) {
    if (it.wants === 'draft') it.wants = 'unknown'
    const noteThat = wish(it)
    tell(`submits ${short(it.localKey)}`)
    const answer = await session.customers.submit(it.localKey)
    if (answer.ok) {
      tell(`sees that ${short(it.localKey)} is queued`)
      noteThat('submitted')
    }
    return answer.ok
  }
  async function edit(session: Session, it: Promised) {
    const { wants: wanted } = it
    if (it.wants === 'submitted') it.wants = 'unknown'
    const noteThat = wish(it)
    tell(`edits ${short(it.localKey)}`)
    const answer = await session.customers.edit(it.localKey)
    // What is a draft already stays as it is, even if the journal could not take back a failed submit.
    noteThat(answer.ok && wanted !== 'unknown' ? 'draft' : 'unknown')
  }
  async function discard(session: Session, it: Promised): Promise<void> {
    askDiscard(session, it)
    const { wants } = it
    it.wants = 'unknown'
    const noteThat = wish(it)
    tell(`discards ${short(it.localKey)}`)
    const answer = await session.customers.discard(it.localKey)
    if (!answer.ok) {
      // Refused because of its state, or undone after a fault of the disk: it is as it was.
      dropDiscard(session, it)
      if (answer.error.code === 'conflict') noteThat(wants)
      // Changes their mind, and wants to hear that it is still queued.
      else if (chance.happens(0.9)) {
        const isQueued = await submit(session, it)
        if (isQueued && chance.happens(0.5)) switchOff()
      }
      return
    }
    noteThat('discarded')
    tell(`sees that ${short(it.localKey)} is discarded`)
    if (chance.happens(0.4)) await restore(session, it, { discarded: answer.value, wants })
  }
  async function restore(
    session: Session,
    it: Promised,
    { discarded, wants }: { discarded: Discarded; wants: Promised['wants'] },
  ) {
    it.wants = 'unknown'
    const noteThat = wish(it)
    tell(`undoes the discard of ${short(it.localKey)}`)
    const answer = await session.customers.restore(discarded)
    if (!answer.ok) return
    dropDiscard(session, it)
    noteThat(discarded.state === 'queued' ? 'submitted' : wants)
  }
  /** Judges by what the outbox shows and by what the server's own page shows at this moment. */
  async function decide(session: Session, localKey: string) {
    const it = oracle.promised.get(localKey)
    const customer = await session.customers.get(localKey)
    if (it === undefined || customer?.state !== 'needs-you') return
    const { server } = session.site
    const own = server.visible().find((row) => row.localKey === localKey)
    if (own !== undefined) {
      tell(`says that ${short(localKey)} is ${own.id}`)
      const known = readCustomer(own.wire)!
      await answered(
        session,
        it,
        await session.customers.decideSame({ localKey, serverId: own.id, customer: known }),
      )
      return
    }
    tell(`says that ${short(localKey)} is none of these`)
    const isThere = server.rows.some((row) => row.localKey === localKey)
    const answer = await session.customers.decideDifferent(localKey)
    if (answer.ok && isThere && server.manners.startsWith('hides')) it.misjudged += 1
    await answered(session, it, answer)
  }
  /** Takes the decision back, or lets the time for that go by. */
  async function answered(session: Session, it: Promised, answer: Result<Undecided, AppError>) {
    const { localKey } = it
    if (!answer.ok) return
    if (chance.happens(0.2)) {
      tell(`takes back the decision on ${short(localKey)}`)
      const undone = await session.customers.reconsider(answer.value)
      if (undone.ok || undone.error.code === 'conflict') return
    }
    await session.customers.release(localKey, 'undo')
  }
  async function hold(session: Session, it: Promised) {
    tell(`holds ${short(it.localKey)}`)
    const noteHeld = touch(it)
    const answer = await session.customers.hold(it.localKey)
    if (!answer.ok) return
    noteHeld()
    if (chance.happens(0.5)) await release(session, it)
  }
  async function release(session: Session, it: Promised) {
    touch(it)
    await session.customers.release(it.localKey)
  }

  async function tellApart(session: Session, it: Promised) {
    tell(`says of ${short(it.localKey)} that another only looks like it`)
    await session.customers.tellApart({ localKey: it.localKey, others: [newKey()], note: '' })
  }

  const reader = createReader({ chance, oracle, tell })
  const importer = createImporter({ chance, oracle, newKey, tell, profiles, submit })
  const guard = (work: Promise<unknown>) =>
    void work.catch((cause: unknown) => {
      if (!(cause instanceof DOMException)) onBug(cause)
    })

  function begin(session: Session) {
    const localKey = newKey()
    const profile = profiles.next(session.site)
    const it = newPromise({ localKey, site: session.site, profile })
    oracle.promised.set(localKey, it)
    const isSubmitted = chance.happens(0.8)
    guard(
      save(session, it, profile).then((isSaved) =>
        isSaved && isSubmitted ? submit(session, it) : undefined,
      ),
    )
  }
  const rowOf = ({ site, localKey }: Promised) => site.rows.tables.customers.get(localKey)
  const mine = (session: Session) =>
    [...oracle.promised.values()].filter(
      (it) => it.site === session.site && it.discards.length === 0 && rowOf(it) !== undefined,
    )

  return {
    begin,
    /** One thing that an agent does now and then. */
    act(session: Session) {
      if (chance.happens(0.15)) {
        guard(reader.act(session))
        return
      }
      if (chance.happens(0.08)) {
        guard(importer.act(session))
        return
      }
      const list = mine(session)
      if (list.length === 0 || (list.length < 4 && chance.happens(0.5))) {
        begin(session)
        return
      }
      const it = chance.pick(list)
      const profile = () => profiles.change(it.profile)
      const deed = chance.next()
      if (deed < 0.3) guard(save(session, it, profile()))
      else if (deed < 0.6) guard(submit(session, it))
      else if (deed < 0.7) guard(edit(session, it))
      else if (deed < 0.83) guard(discard(session, it))
      else if (deed < 0.87) guard(hold(session, it))
      else if (deed < 0.89) guard(tellApart(session, it))
      else guard(decide(session, it.localKey))
    },
    /** Puts right what only a person can: decides, corrects what was refused, submits it again. */
    async tidyUp(session: Session) {
      const outbox = await session.customers.outbox()
      for (const { localKey, state, content, entry } of outbox) {
        const it = oracle.promised.get(localKey)
        if (it === undefined) continue
        if (entry?.heldFor !== undefined) await release(session, it)
        if (state === 'needs-you') await decide(session, localKey)
        if (state !== 'refused' || content?.profile == null) continue
        const corrected = profiles.correct(content.profile)
        // A save takes the customer back; one that changes nothing must not.
        await save(session, it, corrected)
        await submit(session, it)
      }
    },
    guard,
  }
}

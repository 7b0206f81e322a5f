import { heal } from '@renderer/sync/heal'
import { describe, expect, it } from 'vitest'
import { emptyProfile } from '@shared/domain/customer-profile'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { acme, openTestData, submitOne } from '@tests/support/test-database'

const KEY = '8a3b4f0e-9c1d-4e55-8a77-0d1c2b3a4f5e'

async function bodyOf(world: Awaited<ReturnType<typeof openTestData>>, localKey: string) {
  return (await world.customers.get(localKey))?.entry?.body ?? ''
}

describe('saving a draft', () => {
  it('keeps it over a restart, in rows and journal', async () => {
    const world = await openTestData()
    const saved = await world.customers.saveDraft({ localKey: KEY, profile: acme() })
    const customer = await (await world.reopen()).customers.get(KEY)
    expect(saved).toEqual(ok({ savedAt: world.clock.now() }))
    expect(customer).toMatchObject({ state: 'draft', content: { profile: acme(), revision: 1 }, entry: null })
    expect(world.journal.records.get(KEY)).toMatchObject({ state: 'draft', body: null })
  })

  it('counts revisions, and changes nothing when nothing was typed', async () => {
    const { customers, clock, journal } = await openTestData()
    await customers.saveDraft({ localKey: KEY, profile: acme() })
    clock.advance(10)
    const again = await customers.saveDraft({ localKey: KEY, profile: acme() })
    const changed = await customers.saveDraft({ localKey: KEY, profile: acme('Acme & Sons') })
    expect(again).toEqual(ok({ savedAt: clock.now() - 10 }))
    expect(changed).toEqual(ok({ savedAt: clock.now() }))
    expect(journal.saved.map(({ content }) => content.revision)).toEqual([1, 1, 2])
    expect((await customers.get(KEY))?.content?.revision).toBe(2)
  })

  it('changes nothing when the journal cannot be written', async () => {
    const { customers, journal } = await openTestData()
    journal.fail('disk-full')
    expect(await customers.saveDraft({ localKey: KEY, profile: acme() })).toEqual(err(appError('disk-full')))
    expect(await customers.get(KEY)).toBeUndefined()
  })

  it('writes nothing over a customer that went on while the journal was written, and takes its line back', async () => {
    const { customers, journal, data } = await openTestData()
    await customers.saveDraft({ localKey: KEY, profile: acme('First') })
    const [row, line] = [await data.db.customers.get(KEY), await journal.read()]
    const save = journal.save.bind(journal)
    journal.save = async (record) => {
      await data.db.customers.update(KEY, { state: 'sending' })
      return save(record)
    }
    const answer = await customers.saveDraft({ localKey: KEY, profile: acme('Second') })
    expect(answer).toEqual(err(appError('conflict')))
    expect(await data.db.customers.get(KEY)).toEqual({ ...row, state: 'sending' })
    expect(await journal.read()).toEqual(line)
  })

  it('opens what is stored once for each save', async () => {
    const { customers, data } = await openTestData()
    await customers.saveDraft({ localKey: KEY, profile: acme('First') })
    const open = data.rows.customers.open.bind(data.rows.customers)
    let opened = 0
    data.rows.customers.open = (...row) => {
      opened++
      return open(...row)
    }
    await customers.saveDraft({ localKey: KEY, profile: acme('Second') })
    expect(opened).toBe(1)
  })

  it('takes the journal line back when the rows cannot be written', async () => {
    const { customers, journal, data } = await openTestData()
    await customers.saveDraft({ localKey: KEY, profile: acme() })
    data.db.customers.hook('updating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const saved = await customers.saveDraft({ localKey: KEY, profile: acme('Lost') })
    expect(saved).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(journal.records.get(KEY)?.content).toMatchObject({ revision: 1, profile: acme() })
  })

  it('confirms what is queued already only with a journal that says so too', async () => {
    const world = await openTestData()
    const { customers, journal, data } = world
    const localKey = await submitOne(world)
    const rowWrites = data.db.customers
    const fail = () => {
      // The row cannot be removed, and then the journal cannot take its line back.
      journal.fail('disk-full')
      throw new DOMException('full', 'QuotaExceededError')
    }
    rowWrites.hook('deleting', fail)
    expect(await customers.discard(localKey)).toMatchObject({ ok: false })
    rowWrites.hook('deleting').unsubscribe(fail)
    expect(journal.records.get(localKey)?.state).toBe('draft')
    expect(await customers.submit(localKey)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    journal.fail(null)
    expect(await customers.submit(localKey)).toEqual(ok(undefined))
    expect(journal.records.get(localKey)?.state).toBe('queued')
  })

  it('discards a draft whose journal a failed submit left ahead, so that no start queues it again', async () => {
    const { customers, journal, data } = await openTestData()
    await customers.saveDraft({ localKey: KEY, profile: acme() })
    const fail = () => {
      journal.fail('disk-full')
      throw new DOMException('full', 'QuotaExceededError')
    }
    data.db.customers.hook('updating', fail)
    expect(await customers.submit(KEY)).toMatchObject({ ok: false })
    data.db.customers.hook('updating').unsubscribe(fail)
    expect(journal.records.get(KEY)?.state).toBe('queued')
    journal.fail(null)
    data.db.customers.hook('deleting', () => journal.fail('disk-full'))
    expect(await customers.discard(KEY)).toMatchObject({ ok: true })
    expect(journal.records.get(KEY)?.state).toBe('draft')
  })

  it('takes a queued customer back to draft and keeps its place', async () => {
    const world = await openTestData()
    const first = await submitOne(world)
    const second = await submitOne(world)
    await world.customers.saveDraft({ localKey: first, profile: acme('Acme & Sons') })
    expect(await world.customers.get(first)).toMatchObject({ state: 'draft' })
    expect((await world.customers.outbox()).map(({ localKey }) => localKey)).toEqual([second])
    await world.customers.submit(first)
    expect((await world.customers.outbox()).map(({ localKey }) => localKey)).toEqual([first, second])
    expect(await bodyOf(world, first)).toContain('Acme & Sons')
  })

  it('leaves a queued customer in the queue when nothing was changed', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.customers.saveDraft({ localKey, profile: acme() })
    expect((await world.customers.get(localKey))?.state).toBe('queued')
  })

  it.each(['saveDraft', 'edit', 'discard', 'submit'] as const)(
    'answers conflict to %s when the entry is on the wire',
    async (verb) => {
      const world = await openTestData()
      const localKey = await submitOne(world)
      await world.store.claim(localKey)
      const { customers } = world
      const answer =
        verb === 'saveDraft'
          ? customers.saveDraft({ localKey, profile: acme('x') })
          : customers[verb](localKey)
      expect(await answer).toMatchObject({ ok: false, error: { code: 'conflict' } })
      expect((await customers.get(localKey))?.state).toBe('sending')
    },
  )

  it('never overlaps with a claim: the entry goes out as it was saved, or not at all', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const [saved, claimed] = await Promise.all([
      world.customers.saveDraft({ localKey, profile: acme('Later') }),
      world.store.claim(localKey),
    ])
    expect(saved.ok).toBe(true)
    expect(claimed).toBeNull()
  })
})

describe('submitting', () => {
  it('asks for what is missing, field by field', async () => {
    const { customers } = await openTestData()
    await customers.saveDraft({ localKey: KEY, profile: emptyProfile('INDIVIDUAL') })
    const answer = await customers.submit(KEY)
    expect(answer).toMatchObject({ ok: false, error: { code: 'incomplete' } })
    expect(!answer.ok && 'problems' in answer.error && answer.error.problems.length).toBe(4)
    expect((await customers.get(KEY))?.state).toBe('draft')
  })

  it('writes the journal before the row, and makes the reference from the local key', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    expect(world.journal.calls).toEqual(['save draft', 'save queued'])
    const customer = await world.customers.get(localKey)
    expect(customer).toMatchObject({
      state: 'queued',
      content: { reference: `OP-${localKey}`, revision: 2 },
      entry: { attempts: 0, nextTryAt: null, refusal: null },
    })
    expect(JSON.parse(await bodyOf(world, localKey))).toMatchObject({
      externalId: `OP-${localKey}`,
      metadata: { outpostKey: localKey },
    })
    expect(customer?.content?.timeline.map(({ kind }) => kind)).toEqual(['captured', 'submitted'])
  })

  it('uses the external ID the agent typed, and never changes it afterwards', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world, { ...acme(), externalId: ' CRM-7 ' })
    await world.customers.saveDraft({ localKey, profile: { ...acme(), externalId: 'CRM-8' } })
    await world.customers.submit(localKey)
    expect(JSON.parse(await bodyOf(world, localKey))).toMatchObject({ externalId: 'CRM-7' })
  })

  it('does no harm when pressed twice', async () => {
    const world = await openTestData()
    await world.customers.saveDraft({ localKey: KEY, profile: acme() })
    const answers = await Promise.all([world.customers.submit(KEY), world.customers.submit(KEY)])
    expect(answers).toEqual([ok(undefined), ok(undefined)])
    expect(await world.store.entries()).toHaveLength(1)
  })

  it('sends a corrected refused customer with its reference and from its place', async () => {
    const world = await openTestData()
    const first = await submitOne(world)
    const second = await submitOne(world)
    await world.store.claim(first)
    const refusal = { message: 'No.', problems: [], traceId: 't' }
    await world.store.settle(first, { event: 'refused', refusal })
    await world.customers.saveDraft({ localKey: first, profile: acme('Right') })
    expect((await world.customers.get(first))?.entry?.refusal).toEqual(refusal)
    await world.customers.submit(first)
    const entries = await world.store.entries()
    expect(entries.map(({ localKey }) => localKey)).toEqual([first, second])
    expect(entries[0]).toMatchObject({ reference: `OP-${first}`, attempts: 1, refusal: null })
  })
})

describe('editing and discarding', () => {
  it('takes a queued customer back, in the journal too', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    await world.customers.edit(localKey)
    expect(await world.store.entries()).toEqual([])
    expect(world.journal.records.get(localKey)).toMatchObject({ state: 'draft', body: null })
  })

  it('discards row, entry and journal record', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    expect((await world.customers.discard(localKey)).ok).toBe(true)
    expect(await world.data.db.customers.count()).toBe(0)
    expect(await world.data.db.outbox.count()).toBe(0)
    expect(world.journal.records.size).toBe(0)
    expect(world.journal.calls.slice(2)).toEqual(['save draft', 'settle'])
  })

  it.each(['draft', 'queued', 'refused'] as const)('restores a discarded %s customer', async (state) => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    if (state === 'draft') await world.customers.edit(localKey)
    if (state === 'refused') {
      await world.store.claim(localKey)
      const refusal = { message: 'No.', problems: [], traceId: '' }
      await world.store.settle(localKey, { event: 'refused', refusal })
    }
    const before = await world.customers.get(localKey)
    const discarded = await world.customers.discard(localKey)
    if (!discarded.ok) throw new Error(discarded.error.code)
    await world.customers.restore(discarded.value)
    expect(await world.customers.get(localKey)).toEqual(before)
    expect(world.journal.records.has(localKey)).toBe(true)
  })

  it('shows as a draft at the next start what could not be put back, and sends it never', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const discarded = await world.customers.discard(localKey)
    if (!discarded.ok) throw new Error(discarded.error.code)
    world.data.db.customers.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await world.customers.restore(discarded.value)).toMatchObject({ error: { code: 'disk-full' } })
    expect(world.journal.records.get(localKey)).toMatchObject({ state: 'draft', body: null })
    const next = await world.reopen()
    await heal(next.data)
    expect((await next.customers.get(localKey))?.state).toBe('draft')
  })

  it('is put back once: asked for it again, the journal keeps what it has', async () => {
    const world = await openTestData()
    const localKey = await submitOne(world)
    const discarded = await world.customers.discard(localKey)
    if (!discarded.ok) throw new Error(discarded.error.code)
    expect(await world.customers.restore(discarded.value)).toEqual(ok(undefined))
    expect(await world.customers.restore(discarded.value)).toMatchObject({ error: { code: 'conflict' } })
    expect(world.journal.records.get(localKey)?.state).toBe('queued')
  })
})

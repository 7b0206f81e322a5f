import { journalRecordSchema } from '@shared/ipc/contract'
import { createSealer } from '@shared/seal'
import { heal } from '@renderer/sync/heal'
import { acme, openTestData, WORKSPACE_ID, type TestData } from '@tests/support/test-database'
import { expect, it } from 'vitest'

const localKey = '0b6e8c1e-90dd-4f0e-8a7e-0d4a3c8f1d11'

/** A draft as Outpost 0.1.0 kept it: metadata as the wire has it. */
const oldContent = {
  profile: { ...acme(), metadata: { region: 'west', source: 'fair' } },
  reference: null,
  revision: 3,
  capturedAt: 1,
  timeline: [{ at: 1, kind: 'captured' }],
  server: null,
}
const metadata = [
  { name: 'region', value: 'west' },
  { name: 'source', value: 'fair' },
]

async function putOldRow({ data }: TestData) {
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const sealer = createSealer({ key: new Uint8Array(32).fill(7), workspaceId: WORKSPACE_ID, randomBytes })
  const sealed = sealer.seal({ table: 'customers', rowKey: localKey }, oldContent)
  await data.db.customers.put({ localKey, serverId: '', state: 'draft', updatedAt: 1, sealed })
}

it('opens a draft of the older shape, and sends its metadata', async () => {
  const world = await openTestData()
  await putOldRow(world)
  expect(await world.customers.get(localKey)).toMatchObject({ content: { profile: { ...acme(), metadata } } })
  expect(await world.customers.submit(localKey)).toMatchObject({ ok: true })
  const [entry] = await world.store.entries()
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({ metadata: { region: 'west', source: 'fair' } })
})

it('restores a draft of the older shape from the journal', async () => {
  const world = await openTestData()
  const record = journalRecordSchema.parse({
    localKey,
    state: 'draft',
    content: oldContent,
    body: null,
  })
  world.journal.records.set(localKey, { ...record, isAttempted: false })
  await heal(world.data)
  expect(await world.customers.get(localKey)).toMatchObject({ content: { profile: { metadata } } })
})

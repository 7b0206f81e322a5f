import { MAX_RECORD } from '@electron/main/ipc/handlers/journal-handlers'
import { createDesktopJournal } from '@renderer/sync/desktop-journal'
import type { Contact } from '@shared/domain/customer-profile'
import { MAX_SAVED_AT_ONCE, MAX_SETTLED_AT_ONCE, type JournalRecord } from '@shared/ipc/contract'
import { z } from '@shared/zod'
import { startDesktop } from '@tests/support/desktop-story'
import { commands } from '@tests/support/fuzz-story'
import { describe, expect, it } from 'vitest'

// What the page says is bounded before main works with it.

type Shape = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly maxLength?: number
  readonly maxItems?: number
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
}

/** The places of an input at which a text or a list may be as long as it likes. */
function boundlessIn(shape: Shape, at: string): string[] {
  const { type, format, properties = {}, items, additionalProperties, oneOf = [], anyOf = [] } = shape
  const isChosen = shape.const !== undefined || shape.enum !== undefined || format !== undefined
  const isBoundless =
    (type === 'string' && !isChosen && shape.maxLength === undefined) ||
    (type === 'array' && shape.maxItems === undefined) ||
    typeof additionalProperties === 'object'
  return [
    ...(isBoundless ? [at] : []),
    ...Object.entries(properties).flatMap(([name, part]) => boundlessIn(part, `${at}.${name}`)),
    ...[...oneOf, ...anyOf].flatMap((part) => boundlessIn(part, at)),
    ...(items === undefined ? [] : boundlessIn(items, at)),
  ]
}

const inputOf = ({ input }: (typeof commands)[number]) =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape

it.each(commands)('no text and no list of $channel is without a bound', (command) => {
  // A customer is bounded as a whole (below), since a draft may hold anything.
  const asAWhole = /^journal:(save\.record|saveAll\.records)\.content\./
  const found = boundlessIn(inputOf(command), command.channel)
  expect(found.filter((place) => !asAWhole.test(place))).toEqual([])
})

it('finds what has no bound', () => {
  const input = z.object({ name: z.string(), keys: z.array(z.uuid()), more: z.record(z.string(), z.uuid()) })
  const found = boundlessIn(inputOf({ channel: 'x', input, output: input }), 'x')
  expect(found).toEqual(['x.name', 'x.keys', 'x.more'])
})

const contact = (n: number): Contact => ({
  firstName: `Firstname ${n}`.padEnd(40, 'a'),
  lastName: 'Lastname'.padEnd(40, 'b'),
  primary: n === 0,
  primaryPhoneNumber: { number: '+14155550123', type: 'WORK', provider: 'p'.repeat(40) },
  primaryEmail: { value: `${'m'.repeat(300)}@example.com` },
})

/** A business with so many contacts, each as large as the API takes it. */
function recordWith(contacts: number, note = ''): JournalRecord {
  const profile = {
    type: 'BUSINESS' as const,
    businessName: 'Large',
    contacts: Array.from({ length: contacts }, (_, n) => contact(n)),
    metadata: [{ name: 'note', value: note }],
  }
  const content = { profile, reference: null, revision: 1, capturedAt: 1, timeline: [], server: null }
  return { localKey: crypto.randomUUID(), state: 'draft', content, body: null }
}

async function setup() {
  const { desktop } = startDesktop()
  const added = await desktop.workspaces.addPractice()
  if (!added.ok) throw new Error(added.error.code)
  const workspaceId = added.value.id
  const kept = async () => {
    const read = await desktop.journal.read({ workspaceId })
    return read.ok ? read.value.records.map(({ localKey }) => localKey) : []
  }
  return { desktop, workspaceId, kept }
}

const failure = (code: string) => ({ ok: false, error: { code } })

describe('the journal', () => {
  it('keeps a business with a thousand contacts, and says so when there is more text than anybody types', async () => {
    const { desktop, workspaceId, kept } = await setup()
    const large = recordWith(1_000)
    expect(JSON.stringify(large).length).toBeGreaterThan(400_000)
    expect(await desktop.journal.save({ workspaceId, record: large })).toMatchObject({ ok: true })
    const record = { ...large, content: recordWith(1, 'x'.repeat(MAX_RECORD)).content }
    expect(await desktop.journal.save({ workspaceId, record })).toMatchObject(failure('too-large'))
    expect(await kept()).toEqual([large.localKey])
  })

  it('keeps a page of an import, and none of one that is too large', async () => {
    const { desktop, workspaceId, kept } = await setup()
    const page = (contacts: number) =>
      Array.from({ length: MAX_SAVED_AT_ONCE }, () => recordWith(contacts, 'x'.repeat(2_000)))
    expect(await desktop.journal.saveAll({ workspaceId, records: page(10) })).toMatchObject({ ok: true })
    expect(await desktop.journal.saveAll({ workspaceId, records: page(80) })).toMatchObject(
      failure('too-large'),
    )
    expect(await kept()).toHaveLength(MAX_SAVED_AT_ONCE)
  })

  it('forgets any number of customers for the window, and so many in one command', async () => {
    const { desktop, workspaceId, kept } = await setup()
    const records = Array.from({ length: 5 }, () => recordWith(1))
    await desktop.journal.saveAll({ workspaceId, records })
    const others = Array.from({ length: 2 * MAX_SETTLED_AT_ONCE }, () => crypto.randomUUID())
    const localKeys = [...others, ...records.map(({ localKey }) => localKey)]
    expect(await desktop.journal.settle({ workspaceId, localKeys })).toMatchObject(failure('bad-input'))
    expect(await kept()).toHaveLength(5)
    expect(await createDesktopJournal(desktop, workspaceId).settle(localKeys)).toMatchObject({ ok: true })
    expect(await kept()).toEqual([])
  })
})

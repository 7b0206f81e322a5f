import { fileTexts, type ExportFormat } from '@renderer/features/export/file-texts'
import { readBatches } from '@renderer/features/export/read-batches'
import type { Customer } from '@renderer/data/workspace-session'
import { fromHarmless } from '@shared/csv/cell-text'
import { customerInOutbox, sarahOnServer } from '@tests/support/customers'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

const origin = { workspace: { name: 'Store 12', environment: 'sandbox' }, exportedAt: 0 } as const
const customer = customerInOutbox('queued')

async function textOf(format: ExportFormat, batches: readonly (readonly Customer[])[]) {
  async function* given() {
    for (const batch of batches) yield await Promise.resolve(batch)
  }
  let text = ''
  for await (const part of fileTexts({ format, separator: ',' }, given(), origin)) text += part
  return text
}

describe('a CSV file', () => {
  it('is UTF-8 with its mark, and is read back with every cell as it was', async () => {
    const text = await textOf('csv', [[customer], [customer]])
    expect(text.startsWith('\uFEFFType,')).toBe(true)
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    expect(data.map((row) => [row['Phone number'], fromHarmless(row['Phone number'] ?? '')])).toEqual([
      ["'+15556589", '+15556589'],
      ["'+15556589", '+15556589'],
    ])
  })
})

describe('a JSON file', () => {
  it('has everything the server said, and the state and when', async () => {
    const content = { ...customer.content, server: { customer: sarahOnServer, seenAt: 1_000 } }
    const synced: Customer = { ...customer, state: 'synced', serverId: 'srv-1', content }
    const text = await textOf('json', [[customer], [], [synced]])
    expect(JSON.parse(text)).toEqual({
      format: 'outpost-customers',
      version: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
      workspace: { name: 'Store 12', environment: 'sandbox' },
      customers: [
        expect.objectContaining({ state: 'queued', profile: customer.content.profile, server: null }),
        expect.objectContaining({
          state: 'synced',
          serverId: 'srv-1',
          server: { seenAt: '1970-01-01T00:00:01.000Z', answer: sarahOnServer.raw },
          history: [{ at: '1970-01-01T00:00:00.000Z', kind: 'captured' }],
        }),
      ],
    })
  })

  it('is whole when there is nobody to write', async () => {
    expect(JSON.parse(await textOf('json', []))).toMatchObject({ customers: [] })
  })
})

it('reads a few customers at a time, leaves out who is gone, and lets the window paint in between', async () => {
  const asked: number[] = []
  const told: object[] = []
  let breaths = 0
  const batches = readBatches({
    customers: {
      getMany(keys) {
        asked.push(keys.length)
        return Promise.resolve(keys.slice(1).map((localKey) => ({ ...customer, localKey })))
      },
    },
    localKeys: Array.from({ length: 120 }, (_, place) => String(place)),
    onRead: (read) => told.push(read),
    async breathe() {
      await Promise.resolve(breaths++)
    },
  })
  for await (const batch of batches) expect(batch.length).toBeGreaterThan(0)
  expect([asked, breaths]).toEqual([[50, 50, 20], 3])
  expect(told.at(-1)).toEqual({ done: 120, missing: 3 })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { CANARY, LEFT_BEHIND } from './fixtures'
import { readingsOf, unsnap } from './readings'
import { PASSPHRASE, SHOWN_KEYS } from './lock-steps'

// Runs when all journeys are over (see playwright.config.ts) and searches what they left on the disk.

/** What the journeys typed, received and were given; none of it may be on the disk in clear. */
const personal = [
  'Quillfeather',
  'Thistlewood',
  'Windlestraw',
  'Marrowfat',
  'Featherstonehaugh',
  'Pennyfeather',
  'Crabtree',
  'Quackenbush',
  'Ramsbottom',
  'Hatters of Fernsby',
  'jsmith@acme.com',
  'sgreen@abc.com',
]
const secrets = [...Object.values(CANARY), PASSPHRASE]
const TOKEN = /practice-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

/** A text as it may stand in a file: UTF-8, UTF-16, hex, and base64 at each of its three alignments. */
function spellings(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    // Of 6 bits each, the first and last characters also depend on what stands beside the text.
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
  })
  const texts = [bytes.toString('hex'), ...base64].map((spelling) => Buffer.from(spelling))
  return [bytes, Buffer.from(text, 'utf16le'), ...texts]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const isRecord = (file: string) => file.endsWith('ipc.jsonl')
const stored = () => filesIn(LEFT_BEHIND).filter((file) => !isRecord(file))
const records = () => filesIn(LEFT_BEHIND).filter(isRecord)

const known = new Map<string, Buffer[]>()

/** Read once for all the texts that are looked for. */
function unpacked(file: string): Buffer[] {
  const readings = known.get(file) ?? readingsOf(readFileSync(file))
  known.set(file, readings)
  return readings
}

function hits(files: string[], needles: Buffer[]): string[] {
  return files.filter((file) =>
    unpacked(file).some((content) => needles.some((needle) => content.includes(needle))),
  )
}

test('there is something to search', () => {
  const files = stored()
  const named = (part: string) => files.filter((file) => file.includes(part)).length
  expect(
    [named('journal'), named('IndexedDB'), named('outpost.log'), named('terminal.txt')].every(
      (count) => count > 3,
    ),
  ).toBe(true)
  expect(records().length).toBeGreaterThan(3)
  // The search itself finds what is there: the record of what crossed IPC holds what an agent typed.
  for (const text of personal) expect(hits(records(), [Buffer.from(text)]), text).not.toEqual([])
})

for (const text of [...secrets, ...personal]) {
  test(`no file holds "${text}"`, () => {
    expect(hits(stored(), spellings(text))).toEqual([])
  })
}

test('no file holds a token', () => {
  const holdsToken = (content: Buffer) => TOKEN.test(content.toString('latin1'))
  expect(stored().filter((file) => unpacked(file).some(holdsToken))).toEqual([])
})

test('no file holds a recovery key or a data key that was made', () => {
  const keys = [...new Set(readFileSync(SHOWN_KEYS, 'utf8').trim().split('\n'))]
  expect(keys.length).toBeGreaterThan(3)
  // As it is shown, as it is read, and as bytes where it is written in hex.
  const needles = keys.flatMap((key) => [
    ...spellings(key),
    Buffer.from(key.replaceAll('-', '')),
    ...(/^[0-9a-f]{64}$/.test(key) ? [Buffer.from(key, 'hex')] : []),
  ])
  expect(hits(stored(), needles)).toEqual([])
})

test('no crash left an image of the memory', () => {
  const dumps = stored().filter((file) => /\.(dmp|core|mdmp)$|[\\/]core(\.\d+)?$/.test(file))
  expect(dumps).toEqual([])
})

test('packed content is searched too', () => {
  const [needle] = spellings(CANARY.apiSecret)
  if (needle === undefined) throw new Error('Nothing to look for')
  const packed = [gzipSync(needle), deflateSync(needle), brotliCompressSync(needle)]
  const inside = packed.map((content) => readingsOf(content).some((reading) => reading.includes(needle)))
  expect(inside).toEqual([true, true, true])
  // As Snappy has it: a text, then a copy of its first part.
  expect(unsnap(Buffer.from('0a146162636465660106', 'hex')).toString()).toBe('abcdefabcd')
})

test('main never handed a secret or a token to the window', () => {
  const lines = records().flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const toPage = lines.filter((line) => line.includes('"direction":"to-page"'))
  expect(toPage.length).toBeGreaterThan(100)
  expect(toPage.filter((line) => line.includes(CANARY.apiSecret) || TOKEN.test(line))).toEqual([])
})

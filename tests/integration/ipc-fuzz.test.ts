import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { appError, appErrorSchema } from '@shared/errors'
import { err } from '@shared/result'
import { anyText, validInput } from '@tests/support/arbitrary-input'
import { brokenInput, trap } from '@tests/support/broken-input'
import { commands, OTHERS, startFuzzStory, type FuzzedCommand } from '@tests/support/fuzz-story'
import type { SenderEvent } from '@electron/main/trusted-sender'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Cases for each command; with more of them, or another seed, by hand. */
const times = Number(process.env['FUZZ_TIMES'] ?? 1)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_001)
const RUNS = { senders: 150 * times, broken: 450 * times, valid: 150 * times }
// Some commands are slow on purpose; the others make up for the cases they miss.
const MOST_MS = 4_000

let cases = 0

const framed = (url: string, parent: unknown = null): SenderEvent => ({ senderFrame: { url, parent } })
const gone = (): SenderEvent => ({
  get senderFrame(): never {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
})
const halfGone: SenderEvent = {
  senderFrame: {
    get url(): never {
      throw new Error('Object has been destroyed')
    },
    parent: null,
  },
}

const strangers = fc.oneof(
  fc.constantFrom<SenderEvent>(
    { senderFrame: null },
    framed(''),
    framed('about:blank'),
    framed('https://outpost/'),
    framed('app://outpost.evil/index.html'),
    framed('app://evil/index.html'),
    framed('file:///app/index.html'),
    framed('devtools://devtools/bundled/devtools_app.html'),
    framed('blob:app://outpost/6a3c1b0e-52a7-4d7c-9a34-0f6a7ab1c001'),
    framed('data:text/html,app://outpost/'),
    framed('app://outpost/index.html', { url: 'app://outpost/index.html' }),
    gone(),
    halfGone,
  ),
  anyText.map((text) => framed(text)),
  fc.webUrl().map((url) => framed(url)),
  fc.webUrl().map((url) => framed(url.replace(/^https?/, 'app'))),
)

/** As Electron hands it over; what cannot be cloned stays as it is. */
function cloned(input: unknown): unknown {
  try {
    return structuredClone(input)
  } catch {
    return input
  }
}

function expectCoded({ output, channel }: FuzzedCommand, answer: unknown): void {
  const { ok, value, error } = answer as { ok: boolean; value?: unknown; error?: unknown }
  if (ok) expect(output.safeParse(value).success, channel).toBe(true)
  else expect(appErrorSchema.strict().safeParse(error).success, channel).toBe(true)
}

const textOf = (answer: unknown) => JSON.stringify(answer)

function expectNothingOfOthers(answer: unknown): void {
  const text = textOf(answer)
  for (const canary of Object.values(OTHERS)) expect(text).not.toContain(canary)
}

async function check<T>(arbitrary: fc.Arbitrary<T>, runs: number, holds: (value: T) => Promise<void>) {
  const property = fc.asyncProperty(arbitrary, async (value) => {
    cases += 1
    await holds(value)
  })
  await fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: MOST_MS, endOnFailure: true })
}

describe.each(commands)('$channel', (command) => {
  const { channel, input } = command

  it('answers no stranger, whatever the stranger says', async () => {
    const { call, seen, bugs } = await startFuzzStory()
    const said = fc.oneof(validInput(input, [crypto.randomUUID()]), fc.anything(), trap)
    await check(fc.tuple(strangers, said), RUNS.senders, async ([sender, inputs]) => {
      expect(await call(channel, [inputs], sender)).toEqual(err(appError('untrusted-sender')))
    })
    expect([seen, bugs]).toEqual([[], []])
  })

  it('refuses or serves what is broken, in codes, and hands on only what was parsed', async () => {
    const story = await startFuzzStory()
    const before = story.others()
    const valid = validInput(input, [story.mine, story.connected, crypto.randomUUID()])
    const surplus = fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 2 })
    const said = fc.tuple(
      fc.oneof({ weight: 12, arbitrary: brokenInput(valid) }, { weight: 1, arbitrary: trap }),
      surplus,
    )
    await check(said, RUNS.broken, async ([broken, more]) => {
      const answer = await story.call(channel, [cloned(broken), ...(cases % 9 === 0 ? more : [])])
      expectCoded(command, answer)
      expectNothingOfOthers(answer)
    })
    // Parsed already: parsing again changes nothing, so nothing that the schema does not know came along.
    for (const { input: handed } of story.seen) expect(input.parse(handed)).toEqual(handed)
    expect(story.bugs).toEqual([])
    expectUntouched(channel, before, story.others())
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('stays in its workspace and its folder with inputs that are valid and make no sense', async () => {
    const story = await startFuzzStory()
    const before = story.others()
    const ids = [story.mine, story.connected, crypto.randomUUID()]
    await check(validInput(input, ids), RUNS.valid, async (said) => {
      const answer = await story.call(channel, [cloned(said)])
      expectCoded(command, answer)
      expectNothingOfOthers(answer)
    })
    expect(story.bugs).toEqual([])
    expect(story.seen.length).toBeGreaterThan(0)
    expectUntouched(channel, before, story.others())
    expect(readdirSync(dirname(story.userData))).toEqual([basename(story.userData)])
    expect(placesOf(story.userData)).toEqual([])
    expect(JSON.stringify(story.news)).not.toContain(OTHERS.secret)
  })
})

type Others = ReturnType<Awaited<ReturnType<typeof startFuzzStory>>['others']>

/** A passphrase is the whole application's, so setting one seals the secrets of every workspace anew. */
function expectUntouched(channel: string, before: Others, after: Others): void {
  expect(after.kept).toBe(before.kept)
  if (!channel.startsWith('passphrase:')) expect(after.seals).toBe(before.seals)
}

/** What lies in the folder under a name that main never gives. */
function placesOf(userData: string): string[] {
  const known =
    /^((background|language|lock|unsent)\.json|workspaces(\.json|\/[0-9a-f-]{36}(\/(journal|practice)(\.next)?)?)?|reserve)$/
  const names = readdirSync(userData, { recursive: true, encoding: 'utf8' })
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => !known.test(name))
}

it('was tried with at least 20,000 messages', () => {
  expect(cases).toBeGreaterThanOrEqual(20_000)
})

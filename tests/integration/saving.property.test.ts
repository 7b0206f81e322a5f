import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startDesktop } from '@tests/support/desktop-story'
import { temporaryFolder } from '@tests/support/temporary-folder'
import fc from 'fast-check'
import { expect, it } from 'vitest'

// A page that was taken over says what it likes, in any order; the agent answers the system's own question as agents do.

const texts = fc.string({ maxLength: 40, unit: 'grapheme' })
const steps = fc.oneof(
  fc.record({
    does: fc.constant('begin' as const),
    format: fc.constantFrom('csv', 'json', 'txt'),
    // Nothing, a place of the agent's, Outpost's own folder, a folder that is not there.
    names: fc.constantFrom(null, 'documents/one', 'documents/two.csv', 'user-data/lock', 'gone/three'),
  }),
  fc.record({ does: fc.constant('append' as const), isKnown: fc.boolean(), text: texts }),
  fc.record({ does: fc.constantFrom('finish' as const, 'abandon', 'reveal'), isKnown: fc.boolean() }),
)

type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never

function setup() {
  const root = temporaryFolder()
  for (const name of ['documents', 'user-data']) mkdirSync(join(root, name))
  const story = startDesktop(join(root, 'user-data'))
  const everything = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()
  return { root, story, everything }
}

/** What the page was told it has: the id it was given last, what it wrote there, and what was finished under which name. */
function createModel() {
  return { id: crypto.randomUUID() as string, path: '', text: '', finished: new Map<string, string>() }
}

async function take(
  step: Step,
  { story, root }: ReturnType<typeof setup>,
  model: ReturnType<typeof createModel>,
) {
  const { files } = story.desktop
  if (step.does === 'begin') {
    if (step.names !== null) story.saveTo.push(join(root, step.names))
    const begun = await files.begin({ name: 'customers', format: step.format })
    story.saveTo.splice(0)
    if (!begun.ok || begun.value.file === null) return
    const { fileId, name } = begun.value.file
    Object.assign(model, { id: fileId, path: `documents/${name}`, text: '' })
    return
  }
  const fileId = step.isKnown ? model.id : crypto.randomUUID()
  const answer =
    step.does === 'append'
      ? await files.append({ fileId, text: step.text })
      : await files[step.does]({ fileId })
  if (!answer.ok || !step.isKnown) return
  if (step.does === 'append') model.text += step.text
  if (step.does === 'finish') model.finished.set(model.path, model.text)
}

it('writes nothing but what was finished, where the agent said, whatever a page says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (all) => {
      const context = setup()
      const before = context.everything()
      const model = createModel()
      for (const step of all) await take(step, context, model)
      await context.story.restart()
      const made = context
        .everything()
        .filter((name) => !before.includes(name) && !name.startsWith('user-data/reserve'))
      expect(made).toEqual([...model.finished.keys()].sort())
      for (const [name, text] of model.finished)
        expect(readFileSync(join(context.root, name), 'utf8')).toBe(text)
    }),
    { numRuns: 120, interruptAfterTimeLimit: 15_000 },
  )
})

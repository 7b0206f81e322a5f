import { fittingChoices, fittingCommands } from '@renderer/app/palette/fitting-commands'
import { filterCommands } from '@renderer/features/customers/filter-commands'
import { wholeList, type ListFilter } from '@renderer/state/ui-store'
import { instantWords } from '@renderer/ui/time-words'
import { expect, it } from 'vitest'

const older = { batch: 'b1', at: Date.UTC(2026, 4, 3, 9) }
const newer = { batch: 'b2', at: Date.UTC(2026, 5, 4, 9) }

/** What is offered to a list with this filter, and how a command changes it. */
function offer(filter: Partial<ListFilter> = {}, imports = [older, newer]) {
  const changes: Partial<ListFilter>[] = []
  const commands = filterCommands({
    filter: { ...wholeList, ...filter },
    imports,
    change: (patch) => void changes.push(patch),
  })
  const found = (text: string) => [...fittingCommands(commands, text), ...fittingChoices(commands, text)]
  return {
    found: (text: string) => found(text).map(({ which }) => which?.words ?? ''),
    run(text: string) {
      found(text)[0]?.run()
      return changes
    },
  }
}

it('has every other order by its name and direction', () => {
  expect(offer().found('order')).toEqual([
    'Last change · ascending',
    'Name · ascending',
    'Name · descending',
    'State · ascending',
    'State · descending',
    '',
  ])
  expect(offer().found('name')).toEqual(['Name · ascending', 'Name · descending'])
  expect(offer().run('name desc')).toEqual([{ order: 'name', isReversed: true }])
  expect(offer({ order: 'name', isReversed: true }).found('name')).toEqual(['Name · ascending'])
})

it('turns the order round', () => {
  expect(offer().run('reverse')).toEqual([{ isReversed: true }])
  expect(offer({ isReversed: true }).run('reverse')).toEqual([{ isReversed: false }])
})

it('filters by each import, the newest first, and by none', () => {
  const found = [newer, older].map(({ at }) => `Imported on ${instantWords(at)}`)
  expect(offer().found('imported')).toEqual(['Imported or written here', ...found])
  expect(offer({}, [older]).run('imported on')).toEqual([{ batch: 'b1' }])
  expect(offer({ batch: 'b1' }).run('imported or')).toEqual([{ batch: null }])
  expect(offer({}, []).found('imported')).toEqual([])
})

it('shows those again that a submit of several left out', () => {
  expect(offer().found('submitted')).toEqual([])
  expect(offer({ only: ['a'] }).run('submitted')).toEqual([{ only: null }])
})

import { judgeTally, QUICK_MS, type Run, type TallyNews } from '@electron/main/background/judge-tally'
import type { OutboxTally } from '@shared/domain/outbox-tally'
import { describe, expect, it } from 'vitest'

type Told = Partial<OutboxTally> & { readonly at?: number }

/** What is news of tallies told one after the other. */
function newsOf(tallies: readonly Told[]): TallyNews[] {
  let run: Run | undefined
  return tallies.flatMap(({ at = 0, ...tally }) => {
    const judged = judgeTally(
      run,
      { waiting: 0, held: 0, attention: 0, sent: 0, pausedBy: null, ...tally },
      at,
    )
    run = judged.run
    return judged.news
  })
}

describe('a queue that drained', () => {
  it('is news with the number that was sent', () => {
    expect(newsOf([{ waiting: 3 }, { waiting: 1, sent: 2 }, { sent: 3 }])).toEqual([
      { kind: 'drained', count: 3, held: 0, attention: 0 },
    ])
  })

  it('is no news when it was one customer that went at once', () => {
    expect(newsOf([{}, { waiting: 1, at: 0 }, { sent: 1, at: QUICK_MS - 1 }])).toEqual([])
  })

  it('is news when one customer had to wait', () => {
    expect(newsOf([{}, { waiting: 1, at: 0 }, { sent: 1, at: QUICK_MS }])).toEqual([
      { kind: 'drained', count: 1, held: 0, attention: 0 },
    ])
  })

  it('is no news when its customers were discarded or refused and none was sent', () => {
    expect(newsOf([{ waiting: 2 }, {}])).toEqual([])
    expect(newsOf([{ waiting: 2, attention: 1 }, { attention: 1 }])).toEqual([])
  })

  it('is news with what still needs the agent', () => {
    expect(
      newsOf([{ waiting: 3 }, { waiting: 1, sent: 1, attention: 1 }, { sent: 2, attention: 1 }]),
    ).toEqual([
      { kind: 'attention', count: 1 },
      { kind: 'drained', count: 2, held: 0, attention: 1 },
    ])
  })

  it('is news with what the agent holds, which does not wait', () => {
    expect(
      newsOf([
        { waiting: 2, held: 1 },
        { waiting: 1, held: 1, sent: 1 },
        { held: 1, sent: 2 },
      ]),
    ).toEqual([{ kind: 'drained', count: 2, held: 1, attention: 0 }])
    expect(newsOf([{ waiting: 2 }, { held: 2 }])).toEqual([])
  })

  it('counts each run anew', () => {
    const twice = [{ waiting: 2 }, { sent: 2 }, { waiting: 2, sent: 2 }, { sent: 4 }]
    expect(newsOf(twice).map(({ count }) => count)).toEqual([2, 2])
  })

  it('is not told of a window that was loaded again', () => {
    expect(
      newsOf([
        { waiting: 2, sent: 5 },
        { waiting: 0, sent: 0 },
      ]),
    ).toEqual([])
  })
})

describe('customers that need the agent', () => {
  it('are news with all that wait, whenever there are more', () => {
    expect(newsOf([{}, { attention: 1 }, { attention: 1 }, { attention: 3 }, { attention: 2 }])).toEqual([
      { kind: 'attention', count: 1 },
      { kind: 'attention', count: 3 },
    ])
  })

  it('are no news when Outpost is opened', () => {
    expect(newsOf([{ attention: 2 }])).toEqual([])
  })
})

describe('a pause', () => {
  it('of an outbox with something unsent is news once, when it was not the agent', () => {
    const by = 'not-permitted'
    expect(newsOf([{ waiting: 2 }, { waiting: 2, pausedBy: by }, { waiting: 3, pausedBy: by }])).toEqual([
      { kind: 'paused', count: 2, by },
    ])
  })

  it('by the agent, or of an empty outbox, is no news', () => {
    expect(newsOf([{ waiting: 2 }, { waiting: 2, pausedBy: 'agent' }])).toEqual([])
    expect(newsOf([{}, { pausedBy: 'sign-in-refused' }])).toEqual([])
  })
})

import { createAutosave, type SaveState } from '@renderer/features/customer-form/autosave'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Answer = Result<undefined, AppError>

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A disk that answers when the test says so. */
function setup() {
  const waiting: ((answer: Answer) => void)[] = []
  const stored: string[] = []
  const states: SaveState[] = []
  const autosave = createAutosave<string>({
    delayMs: 400,
    mostMs: 2000,
    onState: (state) => states.push(state),
    save: (value) => {
      stored.push(value)
      return new Promise<Answer>((resolve) => waiting.push(resolve))
    },
  })
  const answer = async (outcome: Answer) => {
    waiting.shift()?.(outcome)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { autosave, stored, answer, last: () => states.at(-1) }
}

describe('autosave', () => {
  it('saves the newest value a moment after the last change', async () => {
    const { autosave, stored } = setup()
    autosave.change('A')
    await vi.advanceTimersByTimeAsync(399)
    autosave.change('AC')
    await vi.advanceTimersByTimeAsync(399)
    expect(stored).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(stored).toEqual(['AC'])
  })

  it('does not wait for a pause that does not come', async () => {
    const { autosave, stored, answer } = setup()
    const type = async (text: string) => {
      autosave.change(text)
      await vi.advanceTimersByTimeAsync(300)
    }
    for (const text of ['1', '2', '3', '4', '5', '6']) await type(text)
    expect(stored).toEqual([])
    await type('7')
    expect(stored).toEqual(['7'])
    // A change that comes while a save is under way goes with it, and the time begins anew.
    await type('8')
    await answer(ok(undefined))
    expect(stored).toEqual(['7', '8'])
    await answer(ok(undefined))
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await type(text)
    expect(stored).toEqual(['7', '8', 'g'])
  })

  it('says saved only after the disk has it', async () => {
    const { autosave, answer, last } = setup()
    autosave.change('ACME')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(last()).toEqual({ state: 'saving' })
    await answer(ok(undefined))
    expect(last()).toEqual({ state: 'saved' })
  })

  it('saves what was typed during a save before it says saved', async () => {
    const { autosave, stored, answer, last } = setup()
    autosave.change('AC')
    void autosave.flush()
    autosave.change('ACME')
    await answer(ok(undefined))
    expect(last()).toEqual({ state: 'saving' })
    await answer(ok(undefined))
    expect([stored, last()]).toEqual([['AC', 'ACME'], { state: 'saved' }])
  })

  it('says what failed and takes the text along with the next change', async () => {
    const { autosave, stored, answer, last } = setup()
    autosave.change('AC')
    const flushed = autosave.flush()
    await answer(err(appError('disk-full')))
    expect([await flushed, last()]).toEqual([false, { state: 'failed', code: 'disk-full' }])
    autosave.change('ACME')
    await vi.advanceTimersByTimeAsync(400)
    await answer(ok(undefined))
    expect([stored, last()]).toEqual([['AC', 'ACME'], { state: 'saved' }])
  })

  it('tries what failed again when it is asked to, without a change', async () => {
    const { autosave, stored, answer } = setup()
    autosave.change('ACME')
    void autosave.flush()
    await answer(err(appError('storage-failed')))
    const again = autosave.flush()
    await answer(ok(undefined))
    expect([await again, stored]).toEqual([true, ['ACME', 'ACME']])
  })

  it('keeps the text when saving throws', async () => {
    const states: SaveState[] = []
    const autosave = createAutosave<string>({
      delayMs: 400,
      mostMs: 2000,
      onState: (state) => states.push(state),
      save: () => Promise.reject(new Error('bug')),
    })
    autosave.change('ACME')
    expect(await autosave.flush()).toBe(false)
    expect(states.at(-1)).toEqual({ state: 'failed', code: 'internal' })
    expect(await autosave.flush()).toBe(false)
  })

  it('saves nothing after it was cancelled', async () => {
    const { autosave, stored } = setup()
    autosave.change('ACME')
    await autosave.cancel()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([stored, await autosave.flush()]).toEqual([[], true])
  })
})

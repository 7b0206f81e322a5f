/** What the window noted about itself, ms since its page began to load. */
export type WindowNotes = {
  /** The first customers were on the screen. */
  listedAt: number
  /** The whole list was there, and with it the search. */
  wholeAt: number
  /** Every time the window's thread was busy for 50 ms or more. */
  readonly blocks: { at: number; ms: number }[]
  /** For each key pressed, how long it took until what it changed was painted, ms. */
  readonly keys: number[]
}

export const STILL_READING = 'The newest are here already'

/** Notes from now on how the window gets on. */
export function watchWindow(): WindowNotes {
  const noted: WindowNotes = { listedAt: 0, wholeAt: 0, blocks: [], keys: [] }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.blocks.push({ at: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
  let pressedAt: number | null = null
  addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true })
  new MutationObserver((changes) => {
    noteList(noted)
    if (pressedAt === null || !changes.some(isInList)) return
    const since = pressedAt
    pressedAt = null
    afterPaint((at) => noted.keys.push(at - since))
  }).observe(document, { subtree: true, childList: true, characterData: true })
  return noted
}

function noteList(noted: WindowNotes) {
  if (noted.wholeAt > 0 || document.querySelector('[role="grid"] [data-index]') === null) return
  if (noted.listedAt === 0) afterPaint((at) => (noted.listedAt ||= at))
  if (!document.body.innerText.includes(STILL_READING)) afterPaint((at) => (noted.wholeAt ||= at))
}

/** The frame is on its way when the task after its animation callbacks runs. */
function afterPaint(note: (at: number) => void) {
  requestAnimationFrame(() => setTimeout(() => note(performance.now())))
}

function isInList({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement
  return element !== null && element.closest('main [role="grid"], main [role="status"]') !== null
}

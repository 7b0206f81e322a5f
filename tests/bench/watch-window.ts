/** What the window noted about itself, ms since its page began to load. */
export type WindowNotes = {
  /** The first customers were on the screen. */
  listedAt: number
  /** The whole list was there, and with it the search. */
  wholeAt: number
  /** Every time the window's thread was busy for 50 ms or more. */
  readonly blocks: { at: number; ms: number }[]
  /** For each key pressed that changed the list, how long it took until the change was painted, ms. */
  readonly keys: number[]
  /** For each key pressed at all, how long it took until the next frame, which shows it in its field, was painted, ms. */
  readonly presses: number[]
}

export const STILL_READING = 'The newest are here already'

/** Notes from now on how the window gets on. */
export function watchWindow(): WindowNotes {
  const noted: WindowNotes = { listedAt: 0, wholeAt: 0, blocks: [], keys: [], presses: [] }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.blocks.push({ at: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
  let pressedAt: number | null = null
  const press = ({ timeStamp }: KeyboardEvent) => {
    pressedAt = timeStamp
    afterPaint((at) => noted.presses.push(at - timeStamp))
  }
  addEventListener('keydown', press, { capture: true })
  new MutationObserver((changes) => {
    noteList(noted)
    if (pressedAt === null || !changes.some(isInList)) return
    const since = pressedAt
    pressedAt = null
    afterPaint((at) => noted.keys.push(at - since))
  }).observe(document, { subtree: true, childList: true, characterData: true })
  return noted
}

/** A page by what only it shows: an element with this text. */
export type PageSign = { readonly selector: string; readonly text: string }

/** How long it takes from the next click until the page with this sign is painted, ms. */
export function nextVisit({ selector, text }: PageSign): Promise<number> {
  return new Promise((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const isThere = () =>
          [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(text))
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          afterPaint((at) => resolve(at - timeStamp))
        })
        observer.observe(document, { subtree: true, childList: true, characterData: true })
      },
      { capture: true, once: true },
    )
  })
}

function noteList(noted: WindowNotes) {
  if (noted.wholeAt > 0 || document.querySelector('[role="grid"] [data-index]') === null) return
  if (noted.listedAt === 0) afterPaint((at) => (noted.listedAt ||= at))
  // Not `innerText`: for that the browser would have to lay out the page, which is not the page's doing.
  if (document.querySelector('main')?.textContent.includes(STILL_READING) === false)
    afterPaint((at) => (noted.wholeAt ||= at))
}

/** The frame is on its way when the task after its animation callbacks runs. */
function afterPaint(note: (at: number) => void) {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => note(performance.now())
  requestAnimationFrame(() => channel.port2.postMessage(null))
}

function isInList({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement
  return element !== null && element.closest('main [role="grid"], main [role="status"]') !== null
}

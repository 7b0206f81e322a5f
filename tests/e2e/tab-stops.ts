import type { Page } from '@playwright/test'

/** Where the focus is, and how that is shown. */
export type TabStop = {
  readonly name: string
  readonly region: string
  readonly box: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** Something is drawn around it, or around what stands for it. */
  readonly isMarked: boolean
  /** Something else lies over it. */
  readonly isCovered: boolean
}

/** Goes through the page with Tab, from the beginning until it begins anew. */
export async function tabStops(page: Page): Promise<TabStop[]> {
  const stops: TabStop[] = []
  const count = await page.evaluate(begin)
  for (let press = 0; press < count + 10; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === 'seen') return stops
    if (stop !== null) stops.push(stop)
  }
  throw new Error(`The focus never came round: ${stops.map(({ name }) => name).join(' → ')}`)
}

/** In the page: lets Tab begin at its first control; answers how many there are. */
function begin(): number {
  for (const one of document.querySelectorAll('[data-tab-stop]')) one.removeAttribute('data-tab-stop')
  const { body } = document
  body.tabIndex = -1
  body.focus()
  body.removeAttribute('tabindex')
  const isStop = (element: HTMLElement) => element.tabIndex >= 0 && element.checkVisibility()
  return [...document.querySelectorAll<HTMLElement>('*')].filter(isStop).length
}

/** In the page: the stop, null for the edge of the document, `seen` when it was here before. */
function lookAtFocus(): TabStop | 'seen' | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return null
  if (focused.hasAttribute('data-tab-stop')) return 'seen'
  focused.setAttribute('data-tab-stop', '')
  const shown = shownBy(focused)
  const { left, right, top, bottom } = shown.getBoundingClientRect()
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const scrolled = scrolledAbove(focused)
  return {
    name: (focused.getAttribute('aria-label') ?? labelOf(focused) ?? focused.textContent).trim().slice(0, 40),
    region: focused.closest('[role="dialog"], header, footer, aside, nav, form, main')?.tagName ?? 'BODY',
    box: { left, right, top: top + scrolled, bottom: bottom + scrolled },
    isMarked: [focused, shown, focused.parentElement].some((one) => one !== null && hasRing(one)),
    isCovered: hit !== null && !isPartOf(focused, hit),
  }

  /** Where it stands in the page does not depend on how far that is scrolled. */
  function scrolledAbove(element: Element): number {
    const { parentElement } = element
    return parentElement === null ? 0 : parentElement.scrollTop + scrolledAbove(parentElement)
  }
  /** A switch is drawn by its track. */
  function shownBy(element: HTMLElement): Element {
    const { width } = element.getBoundingClientRect()
    return width >= 4 ? element : (element.nextElementSibling ?? element.parentElement ?? element)
  }
  function hasRing(element: Element): boolean {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const isOutlined = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2
    return isOutlined || /\b0px 0px 0px [1-9]/.test(boxShadow)
  }
  function isPartOf(element: HTMLElement, hit: Element): boolean {
    const shown = shownBy(element)
    return [shown, element.parentElement].some((one) => one?.contains(hit)) || hit.contains(shown)
  }
  function labelOf(element: HTMLElement): string | undefined {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) return undefined
    return element.labels?.[0]?.textContent
  }
}

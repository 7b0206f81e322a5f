/*
 * Run in the page, so each stands for itself. In the pseudo language nearly every letter has an accent: what still has
 * three plain letters in a row was never translated.
 */

/** The visible texts that come from no catalogue; `written` is what the agent and the server wrote. */
export function strayTexts(written: readonly string[]): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const isForeign = (element: Element) =>
    element.closest('time, script, style, kbd, pre, [data-foreign]') !== null
  const plain = (text: string) =>
    written
      .reduce((rest, known) => rest.replaceAll(known, ''), text)
      .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}|https?:\S+|\S+@\S+|[0-9a-f-]{16,}/g, '')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set<string>()
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (parentElement === null || textContent === null || !isShown(parentElement) || isForeign(parentElement))
      continue
    if (/[a-z]{3}/i.test(plain(textContent))) found.add(textContent)
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name) ?? ''
      if (isShown(element) && !isForeign(element) && /[a-z]{3}/i.test(plain(text)))
        found.add(`${name}: ${text}`)
    }
  return [...found]
}

/** What would still move though the agent asked for less motion. */
export function movingParts(): string[] {
  const isLong = (durations: string) => durations.split(',').some((one) => parseFloat(one) > 0.001)
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element)
      return isLong(animationDuration) || isLong(transitionDuration)
    })
    .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)
}

/** The texts that do not fit where they stand; one that ends in an ellipsis is meant to, and a table can be scrolled to. */
export function cutTexts(): string[] {
  const ownText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
  const isInScrolledGrid = (element: Element) => {
    const grid = element.closest('[role="grid"]')
    return grid !== null && /auto|scroll/.test(getComputedStyle(grid).overflowX)
  }
  return (
    [...document.body.querySelectorAll<HTMLElement>('*')]
      // A notice that leaves is out of sight already, and out of its place.
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(ownText)
      .filter((element) => {
        const { textOverflow, overflowX, display } = getComputedStyle(element)
        const isForEars = element.clientWidth <= 1 || element.clientHeight <= 1
        if (textOverflow === 'ellipsis' || isForEars || display === 'inline' || element.tagName === 'OPTION')
          return false
        const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        if (isCut || isInScrolledGrid(element)) return isCut
        const { left, right } = element.getBoundingClientRect()
        return (right > innerWidth + 1 && right - left > 0) || left < -1
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.innerText}`)
  )
}

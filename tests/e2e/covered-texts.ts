/**
 * The texts that something else lies over, where they can be seen to begin or to end, and those that are nowhere in sight;
 * of what is open above the page, only its own. What is out of sight, or under a bar or column that stays, is scrolled to
 * first, and back afterwards. Run in the page, so it stands for itself.
 */
export function coveredTexts(): string[] {
  type End = 'begin' | 'end'

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const isForEars = (element: Element) =>
    ancestors(element).some((one) => one.clientWidth === 1 && one.clientHeight === 1)
  const ancestors = (element: Element | null): Element[] =>
    element === null ? [] : [element, ...ancestors(element.parentElement)]

  const linesOf = (element: Element): DOMRect[] =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
      .flatMap((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()]
      })

  /** What is left of the lines within the window and all that cuts off what does not fit. */
  const seenLinesOf = (element: Element): DOMRect[] => {
    const cutting = ancestors(element).filter((one) => getComputedStyle(one).overflow !== 'visible')
    const boxes = [
      new DOMRect(0, 0, innerWidth, innerHeight),
      ...cutting.map((one) => one.getBoundingClientRect()),
    ]
    return linesOf(element)
      .map((line) => {
        const left = Math.max(line.left, ...boxes.map((box) => box.left))
        const top = Math.max(line.top, ...boxes.map((box) => box.top))
        const right = Math.min(line.right, ...boxes.map((box) => box.right))
        const bottom = Math.min(line.bottom, ...boxes.map((box) => box.bottom))
        return new DOMRect(left, top, right - left, bottom - top)
      })
      .filter(({ width, height }) => width > 2 && height > 2)
  }

  const overEnd = (element: Element, end: End): Element | 'nothing' | 'out of sight' => {
    const line = seenLinesOf(element).at(end === 'begin' ? 0 : -1)
    if (line === undefined) return 'out of sight'
    const x = end === 'begin' ? line.left + 1 : line.right - 1
    const hit = document
      .elementsFromPoint(x, line.top + line.height / 2)
      // What cannot be seen itself, such as the input of a switch, hides nothing.
      .find((one) => getComputedStyle(one).opacity !== '0')
    return hit === undefined || hit.contains(element) || element.contains(hit) ? 'nothing' : hit
  }

  const places = new Map<Element, { readonly left: number; readonly top: number }>()
  const scrollTo = (element: Element, inline: ScrollLogicalPosition) => {
    for (const one of ancestors(element))
      if (!places.has(one)) places.set(one, { left: one.scrollLeft, top: one.scrollTop })
    element.scrollIntoView({ block: 'center', inline, behavior: 'instant' })
  }
  const looks: readonly ((element: Element) => void)[] = [
    () => undefined,
    (element) => scrollTo(element, 'nearest'),
    (element) => scrollTo(element, 'end'),
    // Columns that stay in sight lie over no other while nothing is scrolled aside.
    (element) => ancestors(element).forEach((one) => one.scrollTo({ left: 0, behavior: 'instant' })),
  ]
  /** What lies over it wherever it is looked for; null when there is a place where it is seen. */
  const coverOf = (element: Element, end: End): Element | 'out of sight' | null => {
    let cover: Element | 'out of sight' = 'out of sight'
    for (const look of looks) {
      look(element)
      const over = overEnd(element, end)
      if (over === 'nothing') return null
      if (over !== 'out of sight') cover = over
    }
    return cover
  }

  const above = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].findLast(isShown)
  const covered = [...(above ?? document.body).querySelectorAll('*')]
    .filter((element) => isShown(element) && !isForEars(element) && linesOf(element).length > 0)
    .flatMap((element) =>
      (['begin', 'end'] as const).flatMap((end) => {
        const cover = coverOf(element, end)
        if (cover === null) return []
        const where =
          cover === 'out of sight' ? cover : `under ${cover.tagName} ${cover.getAttribute('class') ?? ''}`
        return `the ${end} of ${element.tagName} "${element.textContent}" is ${where}`
      }),
    )
  for (const [element, place] of places) element.scrollTo({ ...place, behavior: 'instant' })
  return covered
}

/**
 * In the page: the controls on show that a pointer can miss (WCAG 2.2, 2.5.8). Enough is what takes the pointer over 24 by 24
 * pixels, drawn or not, or has nothing else within that circle around its middle. Links inside a sentence are left out.
 */
export function tooSmall(): string[] {
  const SIZE = 24
  const controls = 'a[href], button, input, select, textarea, summary, [role="menuitem"], [role="option"]'
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && isReachable(element)
  const all = [...document.querySelectorAll(controls)].filter(isShown)
  return all.filter((element) => !isEnough(element)).map(nameOf)

  /** Not behind a dialog or an open menu, and not scrolled out of sight. */
  function isReachable(element: Element): boolean {
    const [x, y] = middleOf(boxOf(element))
    return takes(element, x, y)
  }
  /** A control that is drawn by its label, or by what stands beside it in the label, is as big as those. */
  function boxOf(element: Element): DOMRect {
    const own = element.getBoundingClientRect()
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    return own.width < 4 && label !== undefined ? label.getBoundingClientRect() : own
  }
  function takes(element: Element, x: number, y: number): boolean {
    const hit = document.elementFromPoint(x, y)
    if (hit === null) return false
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    return [element, ...labels].some((one) => one.contains(hit))
  }
  function isEnough(element: Element): boolean {
    const box = boxOf(element)
    if ((box.width >= SIZE && box.height >= SIZE) || isInSentence(element)) return true
    const [x, y] = middleOf(box)
    const reach = SIZE / 2 - 0.5
    const corners = [-reach, reach].flatMap((dx) => [-reach, reach].map((dy) => [x + dx, y + dy] as const))
    return corners.every(([cx, cy]) => takes(element, cx, cy)) || isAlone(element, [x, y])
  }
  function isAlone(element: Element, [x, y]: readonly [number, number]): boolean {
    return all.every((other) => {
      if (other === element || other.contains(element) || element.contains(other)) return true
      const { left, right, top, bottom } = boxOf(other)
      const dx = Math.max(left - x, 0, x - right)
      const dy = Math.max(top - y, 0, y - bottom)
      return Math.hypot(dx, dy) >= SIZE / 2
    })
  }
  function isInSentence(element: Element): boolean {
    const text = element.parentElement?.textContent.trim() ?? ''
    const isInline = getComputedStyle(element).display === 'inline'
    return isInline && text.length > element.textContent.trim().length
  }
  function middleOf({ left, top, width, height }: DOMRect): readonly [number, number] {
    return [left + width / 2, top + height / 2]
  }
  function nameOf(element: Element): string {
    const { width, height } = boxOf(element)
    const name = element.getAttribute('aria-label') ?? element.textContent
    return `${element.tagName.toLowerCase()} “${name.trim().slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`
  }
}

import { reachableBounds, windowPlaceSchema } from '@electron/main/window-bounds'
import { describe, expect, it } from 'vitest'

const screen = { x: 0, y: 25, width: 1920, height: 1055 }
const second = { x: 1920, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number) => ({
  bounds: { x, y, width: 1280, height: 800 },
  isMaximized: false,
})

describe('reachable bounds', () => {
  it.each([
    ['in the middle', at(300, 100), [screen]],
    ['partly outside', at(1800, 700), [screen]],
    ['on the second display', at(2500, 50), [screen, second]],
  ])('keep a window %s', (_where, place, areas) => {
    expect(reachableBounds(place, areas)).toEqual(place.bounds)
  })

  it.each([
    ['on a display that is gone', at(2500, 50), [screen]],
    ['above the display', at(300, -700), [screen]],
    ['below the display', at(300, 1070), [screen]],
    ['left of the display', at(-1270, 100), [screen]],
    ['that was never placed', null, [screen]],
  ])('are none for a window %s', (_where, place, areas) => {
    expect(reachableBounds(place, areas)).toBeNull()
  })

  it('are never smaller than the window may be', () => {
    const small = { bounds: { x: 0, y: 0, width: 10, height: 10 }, isMaximized: false }
    expect(windowPlaceSchema.safeParse(small).success).toBe(false)
  })
})

import { z } from '@shared/zod'

export const MIN_WIDTH = 1024
export const MIN_HEIGHT = 640

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(MIN_WIDTH),
  height: z.number().int().min(MIN_HEIGHT),
})

export const windowPlaceSchema = z.object({ bounds: rectangleSchema, isMaximized: z.boolean() })

/** Where the window was when it was last closed. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>
type Rectangle = { x: number; y: number; width: number; height: number }

const GRIP = 80

/** The saved bounds if enough of the title bar is on a display to take hold of it, else null. */
export function reachableBounds(place: WindowPlace | null, workAreas: Rectangle[]): Rectangle | null {
  if (place === null) return null
  const { x, y, width } = place.bounds
  const isReachable = workAreas.some(
    (area) =>
      y >= area.y - GRIP / 2 &&
      y + GRIP / 2 <= area.y + area.height &&
      x + width >= area.x + GRIP &&
      x + GRIP <= area.x + area.width,
  )
  return isReachable ? place.bounds : null
}

import { join } from 'node:path'
import type { Page } from 'playwright-core'

export type Size = { readonly width: number; readonly height: number }

/** The size most pictures have, the smallest window, and two large screens. */
export const sizes = {
  usual: { width: 1280, height: 800 },
  smallest: { width: 1024, height: 640 },
  large: { width: 1920, height: 1080 },
  largest: { width: 2560, height: 1440 },
} as const satisfies Record<string, Size>

/** Takes what the page shows, in light and in dark. */
export type Take = (name: string, size?: Size) => Promise<void>

export function camera(page: Page, folder: string): Take {
  return async (name, size = sizes.usual) => {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // A focus ring or a pointer that rests somewhere belongs to nobody.
      await page.mouse.move(size.width - 1, size.height - 1)
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' })
    }
    console.log(`  ${name}`)
  }
}

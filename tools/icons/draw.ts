import { chromium } from 'playwright-core'
import { ensureBrowser } from '../browser/find-browser.ts'

/** Draws SVG at a size in pixels and answers the PNG. */
export type Draw = (svg: string, size: number) => Promise<Buffer>

/** Lets an installed Chromium draw, for as long as `work` goes on. */
export async function withDraw(work: (draw: Draw) => Promise<void>): Promise<void> {
  const found = await ensureBrowser()
  if (!found.ok) throw new Error(found.error)
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: found.value, chromiumSandbox: !isRoot })
  try {
    const page = await browser.newPage()
    await work(async (svg, size) => {
      await page.setViewportSize({ width: size, height: size })
      const source = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await page.setContent(
        `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
      )
      return page.screenshot({ omitBackground: true })
    })
  } finally {
    await browser.close()
  }
}

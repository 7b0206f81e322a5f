import type { Page } from '@playwright/test'
import { draftIndividual, goTo, line, practiseOffline, startPractising, submit } from '@tools/demo/steps'
import { languages } from '@shared/domain/language'
import { coveredTexts } from './covered-texts'
import { everyPlace, speakLive } from './every-place'
import { fillEveryPlace } from './fill-places'
import { expect, test } from './fixtures'
import { cutTexts, movingParts } from './seen-texts'

/** Whether anything of the window can be scrolled out of sight but what is meant to scroll. */
async function expectWhole(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
    const main = document.querySelector('main') ?? document.body
    const isScrolled = getComputedStyle(main).overflowY === 'auto'
    const bottom = document.querySelector('main > :last-child')?.getBoundingClientRect().bottom ?? 0
    return {
      below: scrollHeight - clientHeight,
      beside: scrollWidth - clientWidth,
      cut: !isScrolled && bottom > innerHeight + 1,
    }
  })
  expect.soft(overflow, where).toEqual({ below: 0, beside: 0, cut: false })
}

test('every page fits the window, from the smallest to large screens and at 200 %, also below a notice', async ({
  desk,
}) => {
  test.setTimeout(90_000)
  const page = await desk.open()
  await startPractising(page)
  await practiseOffline(page, true)
  // The last is the smallest window at 200 %.
  for (const [width, height] of [
    [1024, 640],
    [1920, 1080],
    [2560, 1440],
    [512, 320],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const name of ['Customers', 'Outbox', 'Settings'] as const) {
      await goTo(page, name)
      await page.setViewportSize({ width, height })
      await expectWhole(page, `${name} at ${width} × ${height}`)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  }
})

const person = {
  firstName: 'Ida',
  lastName: 'Thornbury',
  phone: '+14155550142',
  phoneType: 'Work',
  email: 'ida@thornbury.example',
} as const

/** In the smallest window at 200 % a notice covers no way to another page. */
async function expectNavigationClear(page: Page): Promise<void> {
  await page.setViewportSize({ width: 512, height: 320 })
  await expect(page.locator('.mantine-Notification-root')).toBeVisible()
  for (const link of await page.getByRole('navigation').getByRole('link').all()) {
    await link.scrollIntoViewIfNeeded()
    // Throws where something else would be clicked.
    await link.click({ trial: true, timeout: 2_000 })
  }
}

/** How wide the list is, px, and how many of its columns are seen. */
async function measureList(page: Page, width: number) {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(painted)
  return page.getByRole('grid').evaluate((grid) => ({
    width: grid.clientWidth,
    columns: [...grid.querySelectorAll('[role="columnheader"]')].filter((head) => head.checkVisibility())
      .length,
  }))
}

test('the list has all its columns on a large screen, and no less room than on a smaller one', async ({
  desk,
}) => {
  const page = await desk.open()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await startPractising(page)
  await practiseOffline(page, true)
  await draftIndividual(page, person)
  await submit(page)
  await goTo(page, 'Customers')
  expect(await page.evaluate(movingParts)).toEqual([])
  await expectNavigationClear(page)
  const atLeast = await measureList(page, 1440)
  expect(atLeast.columns).toBe(6)
  const wide = [1679, 1680, 1920, 2560]
  for (const width of wide) {
    const measured = await measureList(page, width)
    expect.soft(measured.columns, `columns at ${width}`).toBe(6)
    expect.soft(measured.width, `list at ${width}`).toBeGreaterThanOrEqual(atLeast.width)
  }
  await line(page, person.lastName).click()
  await expect(page.getByRole('heading', { name: /Thornbury/ })).toBeVisible()
  for (const width of wide) {
    const measured = await measureList(page, width)
    expect.soft(measured.columns, `beside a customer, at ${width}`).toBe(6)
    expect.soft(measured.width, `beside a customer, at ${width}`).toBeGreaterThan(900)
  }
})

/** What follows the size of the window, such as an open menu, has done so. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
}

const sizes = {
  'the smallest window': { width: 1024, height: 640 },
  'the smallest window at 200 %': { width: 512, height: 320 },
  'a large screen': { width: 2560, height: 1440 },
}

test('every page, dialog and menu is whole in every language, at every size', async ({ desk }) => {
  test.setTimeout(480_000)
  const page = await desk.open()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await fillEveryPlace(page)
  for (const language of languages) {
    await speakLive(page, language)
    await everyPlace(page, async (where) => {
      for (const [name, size] of Object.entries(sizes)) {
        await page.setViewportSize(size)
        await page.evaluate(painted)
        await expectWhole(page, `${where} in ${language}, ${name}`)
        expect.soft(await page.evaluate(movingParts), `moves: ${where}`).toEqual([])
        expect.soft(await page.evaluate(cutTexts), `cut: ${where} in ${language}, ${name}`).toEqual([])
        expect
          .soft(await page.evaluate(coveredTexts), `covered: ${where} in ${language}, ${name}`)
          .toEqual([])
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    })
  }
})

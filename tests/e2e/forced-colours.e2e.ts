import type { Locator } from '@playwright/test'
import { draftBusiness, goTo, startPractising } from '@tools/demo/steps'
import { expect, test } from './fixtures'

const business = {
  businessName: 'Cobblestone Marrowfat',
  firstName: 'Cordelia',
  lastName: 'Marrowfat',
  phone: '+14155550142',
  phoneType: 'Work',
  email: 'cordelia@marrowfat.example',
} as const

/** A picture of a control that nobody points at and that has no focus. */
async function pictureOf(control: Locator): Promise<string> {
  const page = control.page()
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  return (await control.screenshot({ animations: 'disabled' })).toString('base64')
}

/** Whether choosing changes what is seen of a control. */
async function expectSeen(what: string, control: Locator, choose: () => Promise<void>) {
  const before = await pictureOf(control)
  await choose()
  expect.soft((await pictureOf(control)) === before, `${what} looks the same, chosen or not`).toBe(false)
}

/** Something is drawn around it: without our colours nothing else tells it from the page. */
async function expectFramed(what: string, part: Locator) {
  const frame = await part.evaluate((element) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
    return borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth)
  })
  expect.soft(frame, `${what} has no frame`).toBeGreaterThanOrEqual(1)
}

test('in the colours of the system everything chosen is seen to be, and what lies above the page has an edge', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const page = await desk.open()
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await startPractising(page)
  await draftBusiness(page, business)
  await page.getByRole('button', { name: 'Addresses' }).click()
  await page.getByRole('button', { name: 'Add an address' }).click()
  const types = page.locator('.mantine-SegmentedControl-root').filter({ hasText: 'Mailing' })
  await expectFramed('the choice of an address type', types)
  await expectSeen('an address type', types, () => types.getByText('Mailing').click())
  await goTo(page, 'Settings')
  const track = page.locator('.mantine-Switch-track').first()
  await expectFramed('a switch', track)
  await expectSeen('a switch', track, () => track.click())
  await goTo(page, 'Customers')
  await expectSeen('a filter', page.getByRole('button', { name: 'Drafts' }), () =>
    page.getByRole('button', { name: 'Drafts' }).click(),
  )
  const row = page.getByRole('row').nth(1)
  await expectSeen('a row', row, () => row.click({ modifiers: ['Control'] }))

  await page.keyboard.press('Control+k')
  await expectFramed('the palette', page.locator('.mantine-Modal-content'))
  const [first, second] = [page.locator('[role="option"]').first(), page.locator('[role="option"]').nth(1)]
  const before = [await first.screenshot(), await second.screenshot()].map(String)
  await page.keyboard.press('ArrowDown')
  await expect(second).toHaveAttribute('aria-selected', 'true')
  const after = [await first.screenshot(), await second.screenshot()].map(String)
  expect.soft(before[0] === after[0] || before[1] === after[1], 'the palette hides where it is').toBe(false)
  await page.keyboard.type('export')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Export/ })
  await expectFramed('a dialog', dialog)
  const radio = dialog.getByRole('radio', { name: 'JSON, for another program' })
  await expectSeen('a radio button', radio, () => radio.check())
})

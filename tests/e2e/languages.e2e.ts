import type { Page } from '@playwright/test'
import { PSEUDO_LANGUAGE } from '@shared/domain/language'
import { draftBusiness, goTo, practiseOffline, startPractising, submit } from '@tools/demo/steps'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { everyPlace } from './every-place'
import { fillEveryPlace, writtenEverywhere } from './fill-places'
import { expect, test } from './fixtures'
import { lock, PASSPHRASE, setPassphrase } from './lock-steps'
import { cutTexts, strayTexts } from './seen-texts'

const business = {
  businessName: 'Quimby Orchards',
  firstName: 'Ann',
  lastName: 'Lee',
  phone: '+14155550123',
  phoneType: 'Work',
  email: 'ann@lee.example',
} as const
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const nav = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })

async function choose(page: Page, present: string, language: string): Promise<void> {
  const select = page.getByRole('combobox', { name: present, exact: true })
  await select.focus()
  await select.selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

test('speaks another language at once, in window and tray, keeps it over a restart and gives it back', async ({
  desk,
}, info) => {
  test.setTimeout(90_000)
  let page = await desk.open()
  await startPractising(page)
  await practiseOffline(page, true)
  await draftBusiness(page, business)
  await submit(page)
  await goTo(page, 'Settings')
  await choose(page, 'Language', 'es')
  await expect(heading(page, 'Configuración')).toBeVisible()
  await expect(heading(page, 'Seguridad')).toBeVisible()
  await expect(page.getByRole('status', { name: 'Conectividad' })).toHaveText('Sin red')
  await expect(page.getByRole('combobox', { name: 'Idioma' })).toBeFocused()
  await nav(page, 'Clientes').click()
  await expect(page.getByRole('row').filter({ hasText: business.businessName })).toContainText('En cola')
  await nav(page, 'Bandeja de salida').click()
  await expect(heading(page, 'Bandeja de salida')).toBeVisible()
  if (desk.app().runtime === 'chromium-runtime')
    await expect.poll(() => desk.app().log()).toContain('Tray: Outpost: 1 sin enviar todavía')

  await desk.close()
  mkdirSync(info.outputDir, { recursive: true })
  const hands = join(info.outputDir, 'desk')
  page = await desk.open({ OUTPOST_DESK: hands })
  await expect(heading(page, 'Clientes')).toBeVisible()
  await nav(page, 'Configuración').click()
  await choose(page, 'Idioma', 'fr-CA')
  await expect(heading(page, 'Paramètres')).toBeVisible()
  await nav(page, 'Clients').click()
  await expect(page.getByRole('row').filter({ hasText: business.businessName })).toContainText(
    'En file d’attente',
  )
  if (desk.app().runtime === 'chromium-runtime') {
    appendFileSync(hands, 'close\n')
    await expect.poll(() => desk.app().log()).toContain('Fermer Outpost')
  }
})

test('is chosen before there is a workspace, and on the lock screen', async ({ desk }) => {
  test.setTimeout(90_000)
  const page = await desk.open()
  await choose(page, 'Language', 'fr-CA')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Outpost')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Welcome')
  await choose(page, 'Langue', 'en')
  await startPractising(page)
  await setPassphrase(page)
  await lock(page)
  await choose(page, 'Language', 'es')
  await expect(heading(page, 'Outpost está bloqueado')).toBeVisible()
  await page.getByLabel('Frase de contraseña', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(nav(page, 'Clientes')).toBeVisible()
})

test('begins with the language of the computer', async ({ desk }) => {
  const page = await desk.open({ OUTPOST_LANGUAGE: 'es-MX' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(heading(page, 'Le damos la bienvenida a Outpost')).toBeVisible()
})

/** What the agent and the server wrote, and names. */
const written = [...writtenEverywhere(), 'Outpost', 'Practice', 'English', 'Español', 'Français canadien']

async function expectSound(page: Page, where: string): Promise<void> {
  await expect(page.getByText('⟦').first()).toBeVisible()
  expect.soft(await page.evaluate(strayTexts, written), `outside the catalogues: ${where}`).toEqual([])
  expect.soft(await page.evaluate(cutTexts), `cut: ${where}`).toEqual([])
}

async function openLocked(page: Page): Promise<void> {
  const field = page.locator('main input[type="password"]')
  await field.fill(PASSPHRASE)
  await field.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
  // What needs the agent is said at once: it slides in from outside, and would go while something is looked at.
  const said = page.locator('.mantine-Notification-root')
  await said.locator('.mantine-Notification-closeButton').click()
  await expect(said).toHaveCount(0)
}

test('has no text outside the catalogues, and none is cut when it is a third longer in the smallest window', async ({
  desk,
}) => {
  test.setTimeout(240_000)
  const pseudo = { OUTPOST_LANGUAGE: PSEUDO_LANGUAGE }
  let page = await desk.open(pseudo)
  await page.setViewportSize({ width: 1024, height: 640 })
  await expectSound(page, 'welcome')
  await desk.close()
  page = await desk.open()
  await fillEveryPlace(page)
  await desk.close()

  for (const language of ['es', 'fr-CA']) {
    page = await desk.open({ OUTPOST_LANGUAGE: language })
    await page.setViewportSize({ width: 1024, height: 640 })
    await openLocked(page)
    const links = page.getByRole('navigation').getByRole('link')
    await expect(links).toHaveCount(3)
    for (const link of await links.all()) {
      await link.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        (await link.innerText()).replace(/[\d\s]+$/, ''),
      )
      expect.soft(await page.evaluate(cutTexts), `cut: ${language}`).toEqual([])
    }
    await desk.close()
  }

  page = await desk.open(pseudo)
  await page.setViewportSize({ width: 1024, height: 640 })
  await openLocked(page)
  await everyPlace(page, (where) => expectSound(page, where))
})

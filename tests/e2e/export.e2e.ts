import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { draftBusiness, draftIndividual, goTo, line, startPractising, submit } from '@tools/demo/steps'
import { fromHarmless } from '@shared/csv/cell-text'
import Papa from 'papaparse'
import { expect, test } from './fixtures'

const khan = {
  firstName: 'Amir',
  lastName: 'Khan',
  phone: '+1 415 000 1111',
  phoneType: 'Work',
  email: 'a@k.example',
} as const
const works = {
  businessName: '=HYPERLINK("http://evil.example")',
  firstName: 'Ana',
  lastName: 'Ruiz',
  phone: '+1 415 000 2222',
  phoneType: 'Work',
  email: 'ana@works.example',
} as const

const noor = {
  ...khan,
  firstName: 'Noor',
  lastName: 'Haddad',
  phone: '+1 415 000 3333',
  email: 'noor@haddad.example',
} as const

/** A folder of the agent's own, and where the next files go. */
function folderOf(userData: string): string {
  const folder = join(userData, '..', 'documents')
  mkdirSync(folder, { recursive: true })
  return folder
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Export/ })

test('customers in every state go into a CSV and a JSON file, after a warning', async ({ desk }) => {
  const folder = folderOf(desk.userData)
  const page = await desk.open({ OUTPOST_SAVE_TO: join(folder, 'people') })
  await startPractising(page)
  await draftIndividual(page, khan)
  await draftBusiness(page, works)
  await submit(page)
  await expect(line(page, works.businessName)).toContainText('Synced')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export the customers of this list' }).click()
  const dialog = dialogOf(page)
  await expect(dialog).toHaveAccessibleName('Export 2 customers')
  await expect(dialog).toContainText('whoever gets the file can read them')
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[role="dialog"]')
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(page.getByText('2 customers saved in people.csv.')).toBeVisible()
  const text = readFileSync(join(folder, 'people.csv'), 'utf8')
  expect(text.startsWith('\uFEFFType,')).toBe(true)
  expect(text).not.toMatch(/(^|[,\n"])[=+@-]/)
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
  const told = data.map((row) => [
    fromHarmless(row['Business name'] ?? ''),
    row['Last name'],
    row['Outpost state'],
  ])
  expect(told).toEqual([
    [works.businessName, 'Ruiz', 'synced'],
    ['', 'Khan', 'draft'],
  ])

  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => desk.app().log()).toContain(`shell.showItemInFolder ${join(folder, 'people.csv')}`)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('export')
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: 'JSON, for another program' }).check()
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(page.getByText('2 customers saved in people.json.')).toBeVisible()
  const { customers } = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')) as {
    customers: { state: string; server: { answer: { id: string } } | null }[]
  }
  expect(customers.map(({ state, server }) => [state, typeof server?.answer.id])).toEqual([
    ['synced', 'string'],
    ['draft', 'undefined'],
  ])
  expect(statSync(join(folder, 'people.json')).mode & 0o077).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['people.csv', 'people.json'])
})

test('one customer, or those that are selected, are exported alone; what cannot be written is said', async ({
  desk,
}) => {
  const folder = folderOf(desk.userData)
  const page = await desk.open({ OUTPOST_SAVE_TO: join(desk.userData, 'inside') })
  await startPractising(page)
  await draftIndividual(page, khan)
  await draftIndividual(page, noor)
  await goTo(page, 'Customers')
  await line(page, 'Noor Haddad').getByRole('checkbox').check({ force: true })
  await page.getByRole('toolbar').getByRole('button', { name: 'Export' }).click()
  await expect(dialogOf(page)).toHaveAccessibleName('Export 1 customer')
  await dialogOf(page).getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(dialogOf(page).getByRole('alert')).toContainText("Outpost's own folder")
  expect(readdirSync(desk.userData).filter((name) => name.startsWith('inside'))).toEqual([])
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click()
  await desk.close()

  const again = await desk.open({ OUTPOST_SAVE_TO: join(folder, 'one.csv') })
  await expect(line(again, 'Noor Haddad')).toBeVisible()
  await again.keyboard.press('Control+k')
  await again.keyboard.type('noor')
  await again.keyboard.press('Enter')
  await again.getByRole('button', { name: 'More actions' }).click()
  await again.getByRole('menuitem', { name: 'Export' }).click()
  await dialogOf(again).getByLabel('Cells are separated by').selectOption('Semicolon')
  await dialogOf(again).getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(again.getByText('1 customer saved in one.csv.')).toBeVisible()
  const lines = readFileSync(join(folder, 'one.csv'), 'utf8').trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFType;Business name;/)
  expect([lines.length, lines[1]?.includes('Noor')]).toEqual([2, true])
})

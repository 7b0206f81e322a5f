import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftBusiness, goTo, submit } from '@tools/demo/steps'
import { connect } from './connect'
import { CANARY, expect, test } from './fixtures'

const customer = {
  businessName: 'Hatters of Fernsby',
  firstName: 'Ottoline',
  lastName: 'Windlestraw',
  phone: '+14155550122',
  phoneType: 'Work' as const,
  email: 'windlestraw@fernsby.example',
}

test('the agent reads the support bundle, copies it and saves it, and it tells nothing of a person', async ({
  desk,
  server,
}) => {
  const file = join(desk.userData, '..', 'bundle.txt')
  const page = await desk.open({ OUTPOST_SAVE_TO: file })
  await connect(page, server, 'Zwetschge branch')
  await server.api.setFaults({ kind: 'server-error', times: null, ignoresExternalId: false, listDelayMs: 0 })
  await draftBusiness(page, customer)
  await submit(page)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Show bundle' }).click()
  const shown = page.getByLabel('Support bundle')
  await expect(shown).toContainText('Outpost support bundle, made')
  await expect(shown).toContainText('Workspace 1: sandbox over this-computer, credentials ready')
  await expect(async () => {
    await page.getByRole('button', { name: 'Make again' }).click()
    await expect(shown).toContainText('1 maybe sent', { timeout: 500 })
    await expect(shown).toContainText('workspace 1  server-not-answering', { timeout: 500 })
  }).toPass()
  const text = (await shown.textContent()) ?? ''
  const personal = [
    ...Object.values(customer).filter((it) => it.length > 5),
    'Zwetschge',
    ...Object.values(CANARY),
  ]
  for (const canary of [...personal, server.url, desk.userData, '127.0.0.1', process.cwd()])
    expect(text).not.toContain(canary)

  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('The support bundle was copied.')).toBeVisible()
  // The dialog that asks for a file can be answered only where it is a stand-in.
  if (desk.app().runtime === 'chromium-runtime') {
    await page.getByRole('button', { name: 'Save to file…' }).click()
    await expect(page.getByText('The support bundle was saved.')).toBeVisible()
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
  await goTo(page, 'Customers')
  const search = page.getByLabel('Search customers')
  await search.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(search).toHaveValue(/^Outpost support bundle, made/)
})

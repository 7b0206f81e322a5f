import { line } from '@tools/demo/steps'
import { crowd } from '@tests/support/crowd'
import { connect } from './connect'
import { expectAccessible } from './expect-accessible'
import { CANARY, expect, test } from './fixtures'
import { startRecordingServer } from './recording-server'

const MANY = 300

test('the directory is kept through a kill, shows who is gone, and is read without a network', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const lists: string[] = []
  let isHeld = true
  const answer = Promise.withResolvers<undefined>()
  const server = await startRecordingServer({
    credentials: CANARY,
    state: crowd(MANY),
    async beforeAnswer({ searchParams }) {
      if (searchParams.get('search') === 'slow') return answer.promise
      const page = searchParams.get('page')
      if (page === null) return
      lists.push(page)
      // The second page never comes.
      if (isHeld && page === '1') await new Promise(() => undefined)
    },
  })
  let page = await desk.open()
  await connect(page, server)
  await page.getByRole('link', { name: 'Find on server' }).click()
  let card = page.getByRole('region', { name: 'Directory' })
  await expect(card).toContainText('whoever steals this computer')
  await card.getByRole('switch', { name: 'Keep the directory on this computer' }).click()
  await expect(card.getByRole('status')).toHaveText('Fetching customers')
  await expect(card).toContainText('100 of 300 customers')
  await desk.kill()

  isHeld = false
  page = await desk.open()
  card = page.getByRole('region', { name: 'Directory' })
  await expect(line(page, 'Harbour Works')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'Find on server' }).click()
  await expect(card).toContainText('300 customers on the server')
  await expect(card.getByRole('status')).toHaveText('Up to date')
  await expectAccessible(page, 'directory')
  expect(lists).toEqual(['0', '1', '0', '1', '2'])

  // Lines stand where the hits will be, and the wheel turns only when it takes a second.
  await page.getByRole('searchbox', { name: 'Search the server' }).fill('slow')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status', { name: 'Searching on the server' })).toBeVisible()
  const wheel = page.locator('form button[data-loading] .mantine-Button-loader')
  const turned = await wheel.evaluate((one) => {
    const opacity = () => Number(getComputedStyle(one).opacity)
    const [turn] = one.getAnimations()
    const [delay, before] = [turn?.effect?.getComputedTiming().delay, opacity()]
    turn?.finish()
    return { delay, before, after: opacity() }
  })
  expect(turned).toEqual({ delay: 1000, before: 0, after: 1 })
  answer.resolve(undefined)
  await expect(page.getByText('The server found nobody')).toBeVisible()

  await server.remove('/v1/customers/00000000-0000-4000-8000-000000000070')
  await page.getByRole('button', { name: 'Refresh now' }).click()
  await expect(card).toContainText('299 customers on the server · 1 gone from server')
  await server.close()
  await page.getByRole('link', { name: 'Customers' }).first().click()
  await page.keyboard.press('/')
  await page.keyboard.type('works 0007')
  await expect(line(page, 'Harbour Works 0007')).toContainText('Gone from server')
  await page.keyboard.press('Escape')
  await page.keyboard.type('works 0142')
  await line(page, 'Harbour Works 0142').click()
  await expect(page.getByText('ana.0142@harbour.example').first()).toBeVisible()

  await page.getByRole('link', { name: 'Customers' }).first().click()
  await page.getByRole('link', { name: 'Find on server' }).click()
  await expect(card).toContainText('300 customers on this computer came with the directory.')
  await card.getByRole('button', { name: 'Remove from this computer…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('300 customers that came with the directory go from this computer.')
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('300 customers were removed from this computer.')).toBeVisible()
  await expect(card.getByRole('switch')).not.toBeChecked()
  await expect(card).not.toContainText('came with the directory')
  await desk.close()
  page = await desk.open()
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
  await expect(line(page, 'Harbour Works')).toHaveCount(0)
})

test('customers are found on the server and kept, one or all of them', async ({ desk, server }) => {
  await Promise.all(
    ['Ada', 'Bea', 'Cleo'].map((firstName) =>
      server.post('/v1/customers', {
        type: 'INDIVIDUAL',
        firstName,
        lastName: 'Quince',
        primaryPhoneNumber: { number: '+14155550100', type: 'WORK' },
        primaryEmail: { value: `${firstName.toLowerCase()}@quince.example` },
      }),
    ),
  )
  const page = await desk.open()
  await connect(page, server)
  await page.getByRole('link', { name: 'Find on server' }).click()
  await page.getByRole('searchbox', { name: 'Search the server' }).fill('quince')
  await page.keyboard.press('Enter')
  const found = page.getByRole('region', { name: 'Found on the server' })
  await expect(found.getByRole('heading')).toHaveText('3 of 3 customers')
  await expectAccessible(page, 'found on the server')
  await found.getByRole('button', { name: 'Keep Bea Quince' }).click()
  await expect(found.getByText('On this computer')).toHaveCount(1)
  await found.getByRole('button', { name: 'Keep all shown' }).click()
  await expect(found.getByText('On this computer')).toHaveCount(3)

  await page.getByText('Filters').click()
  await page.getByLabel('Email').fill('ada@quince.example')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(found.getByRole('heading')).toHaveText('1 of 1 customer')

  // A day is written alike in every language, and what is none is not asked for.
  const from = page.getByLabel('Created from')
  await from.fill('04/03/2026')
  await from.press('Enter')
  await expect(from).toHaveAccessibleDescription(/year-month-day/)
  await expect(from).toHaveAttribute('aria-invalid', 'true')
  await from.fill('2999/1/2')
  await from.press('Enter')
  await expect(page.getByText('The server found nobody')).toBeVisible()
  await from.blur()
  await expect(from).toHaveValue('2999-01-02')
  const to = page.getByLabel('Created to')
  await to.fill('2999-01-01')
  await to.press('Enter')
  await expect(to).toHaveAccessibleDescription('This is before the first day, 2999-01-02.')

  // Folded filters stay in force, and are counted; cleared, the search is what it was.
  await page.getByText('Filters · 3 set').click()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(found.getByRole('heading')).toHaveText('3 of 3 customers')
  await found.getByRole('button', { name: 'Open Ada Quince' }).click()
  await expect(page.getByRole('heading', { name: 'Ada Quince' })).toBeVisible()
})

test('a country to look in is found by its name, and nothing is asked for one that is none', async ({
  desk,
}) => {
  const countries: (string | null)[] = []
  const server = await startRecordingServer({
    credentials: CANARY,
    beforeAnswer({ searchParams }) {
      if (searchParams.get('search') === 'quince') countries.push(searchParams.get('countryCode'))
      return Promise.resolve()
    },
  })
  const places = [
    {
      streetLine1: '12 Maple Street',
      cityName: 'Toronto',
      stateCode: 'ON',
      zipCode: 'M5V 2T6',
      countryCode: 'CAN',
    },
    { streetLine1: '4 Linden Lane', cityName: 'Vienna', zipCode: '1010', countryCode: 'AUT' },
  ]
  for (const place of places)
    await server.post('/v1/customers', {
      type: 'INDIVIDUAL',
      firstName: place.cityName,
      lastName: 'Quince',
      primaryPhoneNumber: { number: '+14155550100', type: 'WORK' },
      primaryEmail: { value: `${place.countryCode.toLowerCase()}@quince.example` },
      addresses: [{ type: 'MAILING', ...place }],
    })
  const page = await desk.open()
  await connect(page, server)
  await page.getByRole('link', { name: 'Find on server' }).click()
  const search = page.getByRole('searchbox', { name: 'Search the server' })
  await search.fill('quince')
  await page.getByText('Filters').click()
  const country = page.getByRole('combobox', { name: 'Country' })
  await country.fill('Canada')
  await country.press('Enter')
  const found = page.getByRole('region', { name: 'Found on the server' })
  await expect(found.getByRole('listitem')).toHaveText([/Toronto Quince/])
  await expect(country).toHaveValue('Canada')

  await country.fill('ZZZ')
  await country.press('Enter')
  await expect(country).toHaveAccessibleDescription(/^This is not a country, or it could be several/)
  await expect(country).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page, 'find, no such country')
  // Folded it holds the search as well, and is unfolded to say so.
  await page.getByText('Filters · 1 set').click()
  await expect(country).toBeHidden()
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(country).toBeFocused()
  expect(countries).toEqual(['CAN'])

  await country.fill('austria')
  await search.press('Enter')
  await expect(found.getByRole('listitem')).toHaveText([/Vienna Quince/])
  expect(countries).toEqual(['CAN', 'AUT'])
  await server.close()
})

import { expect, type Locator, type Page } from '@playwright/test'

/** What the palette has under another name than the page, where a word alone would not say what it is about. */
const inOtherWords: readonly (readonly [RegExp, string])[] = [
  [/^Import…$/, 'Import customers'],
  [/^Export the customers of this list$/, 'Export customers'],
  // The switch is called so whether it is on or off.
  [/^Keep the directory on this computer$/, 'Keep the directory'],
  [/^Remove from this computer…$/, 'Remove the directory from this computer'],
  [/^Show the import of /, 'Show imported on '],
  [/^Undo the import of /, 'Undo… imported on '],
]

/** What the palette does not have. */
const exceptions = {
  'leads to a field that is to be put right': '[role="alert"] button',
  'folds a part of the form away': 'form h2 button',
  'is about one contact, address or pair of the form': 'form [role="group"] button',
  'shows what is typed into the field it stands in': '[aria-label="Show what is typed"]',
  'opens a menu whose items the palette has': '[aria-haspopup="menu"]',
}

/** The names of all that can be pressed now: in the menu that is open, else on the page. */
export async function pressable(page: Page): Promise<string[]> {
  const menu = page.getByRole('menu')
  if ((await menu.count()) > 0) return namesIn(menu)
  const main = page.locator('main')
  const left = new Set(await namesIn(main))
  for (const selector of Object.values(exceptions))
    for (const one of await main.locator(selector).all())
      for (const name of await namesIn(one)) left.delete(name)
  return [...left]
}

const pressed = /^\s*- '?(?:button|switch|menuitem|menuitemradio)(?: "(?<name>[^"]*)")?(?<rest>.*)$/

async function namesIn(place: Locator): Promise<string[]> {
  const lines = (await place.ariaSnapshot()).split('\n')
  return lines.flatMap((line) => {
    const { name = '', rest = '' } = pressed.exec(line)?.groups ?? { rest: '[disabled]' }
    return rest.includes('[disabled]') ? [] : [withoutCount(name)]
  })
}

/** Behind the name of a filter stands how many there are. */
function withoutCount(name: string): string {
  return name.replace(/ ?[\d,]+$/, '')
}

/** Those of the names that lead to no command and no choice when they are typed. */
export async function notFound(page: Page, names: readonly string[]): Promise<string[]> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  const box = palette.getByRole('combobox')
  await expect(box).toBeFocused()
  const fitting = palette
    .getByRole('group', { name: /^(Commands|Filters and settings)$/ })
    .getByRole('option')
  const missing: string[] = []
  for (const name of names) {
    await box.fill(paletteWords(name))
    if ((await fitting.count()) === 0) missing.push(name)
  }
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  return missing
}

function paletteWords(name: string): string {
  return inOtherWords.reduce((words, [other, said]) => words.replace(other, said), name)
}

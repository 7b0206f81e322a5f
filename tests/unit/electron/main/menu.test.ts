import { menuTemplate } from '@electron/main/menu'
import { expect, it } from 'vitest'

it.each(['darwin', 'win32', 'linux'])(
  'lets text be copied and pasted on %s, and opens no tools',
  (platform) => {
    const menu = menuTemplate(platform)
    expect(menu.map(({ role }) => role)).toContain('editMenu')
    expect(JSON.stringify(menu)).not.toMatch(/toggleDevTools|viewMenu|"help"/)
  },
)

it('has the menu of the application itself on macOS only', () => {
  const hasAppMenu = (platform: string) => menuTemplate(platform).some(({ role }) => role === 'appMenu')
  expect(['darwin', 'win32'].map(hasAppMenu)).toEqual([true, false])
})

import type { Page, Route } from 'playwright-core'
import { answer } from './protocol.ts'
import type { WebContents } from './web-contents.ts'

/** Serves the page from the app's own scheme, keeps it off the network, and asks main where it may go. */
export async function guardPage(page: Page, contents: WebContents): Promise<void> {
  const context = page.context()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Page.enable')
  devtools.on('Page.windowOpen', ({ url, windowName }) => contents.onWindowOpen(url, windowName))
  context.on('page', (other) => void other.close())
  await context.route('**/*', (route) => route.abort('blockedbyclient'))
  await page.route('**/*', (route) => serve(route, page, contents))
}

async function serve(route: Route, page: Page, contents: WebContents): Promise<void> {
  const request = route.request()
  if (request.isNavigationRequest() && !isAllowed(request.url(), page, contents)) {
    // This code, and no other, leaves the page as it is.
    await route.abort('aborted')
    return
  }
  try {
    const response = await answer({
      url: request.url(),
      method: request.method(),
      headers: await request.allHeaders(),
      body: request.postDataBuffer(),
    })
    await (response === null ? route.abort('blockedbyclient') : fulfill(route, response))
  } catch (error) {
    console.error('A request of the page failed.', error)
    await route.abort('failed')
  }
}

/** The first load and a reload are the window's own doing; every other navigation is the page's. */
function isAllowed(url: string, page: Page, contents: WebContents): boolean {
  const here = withoutHash(page.url())
  return !here.startsWith('https:') || here === withoutHash(url) || contents.mayNavigate(url)
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '')
}

async function fulfill(route: Route, response: Response): Promise<void> {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

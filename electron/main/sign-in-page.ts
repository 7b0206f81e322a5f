import type { Connectivity } from '@shared/domain/connectivity'

/**
 * The pages by which the systems themselves find out about sign-in pages: plain http, so that a network can answer in their
 * place, and of no use to anyone else. They are the only addresses Outpost ever opens in a browser.
 */
const pages: Readonly<Record<string, string>> = {
  win32: 'http://www.msftconnecttest.com/redirect',
  darwin: 'http://captive.apple.com/hotspot-detect.html',
}
const otherwise = 'http://nmcheck.gnome.org/check_network_status.txt'

/** More often is no agent. */
const PAUSE_MS = 1_000

export type SignInPageDeps = {
  readonly platform: string
  readonly openInBrowser: (url: string) => Promise<void>
}

/** The network's own sign-in page, as far as main knows of one. */
export type SignInPage = {
  note(news: Connectivity): void
  /** Opens it in the system's browser; false while none is in the way, or when no browser opens. */
  open(): Promise<boolean>
}

export function createSignInPage(
  { platform, openInBrowser }: SignInPageDeps,
  ticks = performance.now.bind(performance),
): SignInPage {
  const inTheWayOf = new Set<string>()
  let openedAt = -Infinity
  return {
    note({ workspaceId, state }) {
      if (state === 'captive-portal') inTheWayOf.add(workspaceId)
      else inTheWayOf.delete(workspaceId)
    },
    async open() {
      if (inTheWayOf.size === 0) return false
      if (ticks() - openedAt < PAUSE_MS) return true
      openedAt = ticks()
      return openInBrowser(pages[platform] ?? otherwise).then(
        () => true,
        () => false,
      )
    },
  }
}

import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { app } from '../../chromium-runtime/app.ts'
import { hostilePages, hostilePaths, hostileSenders, permissions, trustedSender } from '../hostile.ts'
import { asked } from './record.ts'

/** The sender whose questions are heard. */
export const OURSELVES = 'our own page'

/** What main answered to everything a hostile page can try. */
export type Testimony = Awaited<ReturnType<typeof testify>>

/** Writes down what main asked and answered, and ends. */
export async function interrogate(): Promise<void> {
  const file = process.env['OUTPOST_TESTIMONY'] ?? ''
  writeFileSync(file, JSON.stringify(await testify()))
  app.exit(0)
}

async function testify() {
  const { isSandboxed, switches, schemes, webPreferences, loaded, listened, opened } = asked
  return {
    isSandboxed,
    switches,
    schemes,
    webPreferences,
    loaded,
    granted: permissions.filter(isGranted),
    grantedOnCheck: permissions.filter((name) => asked.onPermissionCheck?.(null, name) !== false),
    ways: hostilePages.flatMap(waysTo),
    opensWindow: hostilePages.filter((url) => asked.onWindowOpen?.({ url }).action !== 'deny'),
    attachesWebview: !isStopped('will-attach-webview', {}),
    mayReload: !isStopped('will-navigate', { url: loaded[0], isMainFrame: true }),
    policy: await policyOf(loaded[0] ?? ''),
    served: await serve([loaded[0] ?? '', ...hostilePaths]),
    listened,
    commands: await askAll(),
    signInPage: await ask('connectivity:openSignInPage', trustedSender, []),
    insecureAddress: await addAddress('http://api.example.com'),
    // Last: all of the above had its chance to open something.
    opened,
  }
}

/** No handler means that Electron grants. */
function isGranted(permission: string): boolean {
  let granted = asked.onPermissionRequest === null
  asked.onPermissionRequest?.(null, permission, (answer) => (granted = answer))
  return granted
}

/** The events by which a page gets somewhere and that nobody called off. */
function waysTo(url: string): string[] {
  const events = ['will-navigate', 'will-redirect', 'will-frame-navigate']
  return events
    .flatMap((event) => [true, false].map((isMainFrame) => ({ event, isMainFrame })))
    .filter(({ event, isMainFrame }) => !isStopped(event, { url, isMainFrame }))
    .map(({ event, isMainFrame }) => `${event} ${isMainFrame ? 'top' : 'frame'} ${url}`)
}

function isStopped(event: string, details: object): boolean {
  let isPrevented = false
  asked.contents?.emit(event, { ...details, preventDefault: () => (isPrevented = true) }, {}, {})
  return isPrevented
}

async function serve(urls: readonly string[]): Promise<{ url: string; status: number }[]> {
  const answers = urls.map(async (url) => {
    // A URL as the page wrote it; `Request` would tidy it.
    const answer = await asked.served.get('app')?.({ url, method: 'GET' } as Request)
    return { url, status: answer?.status ?? 0 }
  })
  return Promise.all(answers)
}

async function policyOf(url: string): Promise<string> {
  const answer = await asked.served.get('app')?.({ url, method: 'GET' } as Request)
  return answer?.headers.get('content-security-policy') ?? ''
}

/** What each sender is answered on each channel. */
async function askAll(): Promise<{ who: string; channel: string; code: string }[]> {
  const senders = [...hostileSenders, { who: OURSELVES, senderFrame: trustedSender }]
  const asks = senders.flatMap(({ who, senderFrame }) =>
    [...asked.commands.keys()].map(async (channel) => ({
      who,
      channel,
      code: await ask(channel, senderFrame),
    })),
  )
  return Promise.all(asks)
}

async function ask(
  channel: string,
  senderFrame: object | null,
  inputs: unknown[] = ['https://example.com/'],
) {
  const answer = await asked.commands.get(channel)?.({ senderFrame }, ...inputs)
  return answer?.ok === false ? answer.error.code : 'ok'
}

function addAddress(baseUrl: string): Promise<string> {
  const input = { name: 'A', environment: 'sandbox', baseUrl, apiKey: 'key', apiSecret: 'secret' }
  return ask('workspaces:add', trustedSender, [input])
}

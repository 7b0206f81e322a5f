import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerHandlers, type IpcServer } from '@electron/main/ipc/register'
import { isTrustedSender, type SenderEvent } from '@electron/main/trusted-sender'
import { contract, type Handlers } from '@shared/ipc/contract'
import { channelOf, type CommandShape, type ContractShape } from '@shared/ipc/define'
import { startDesktop, type DesktopStory } from './desktop-story'
import { ownPage } from './loopback'
import { temporaryFolder } from './temporary-folder'

type Listener = Parameters<IpcServer<SenderEvent>['handle']>[1]

/** One command of the contract under its channel. */
export type FuzzedCommand = CommandShape & { readonly channel: string }

/** What stands in the workspace that no message of a fuzz is about, and in no input. */
export const OTHERS = {
  name: 'Canary Zwetschge',
  email: 'zwetschge@canary.example',
  secret: 'canary-zwetschge-5e3',
}

const areas: ContractShape['commands'] = contract.commands

/** Every command there is, so that a new one is fuzzed from its first day. */
export const commands: readonly FuzzedCommand[] = Object.entries(areas).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, shape]) => ({ ...shape, channel: channelOf(area, verb) })),
)

/** Main's real services in a folder of their own, with three workspaces; `call` is a message as it reaches `ipcMain`. */
export async function startFuzzStory() {
  // No address leads anywhere: what a message makes main send must not leave this computer.
  const userData = join(temporaryFolder(), 'user-data')
  mkdirSync(userData)
  const story = startDesktop(userData, undefined, () => Promise.resolve('SOCKS 127.0.0.1:1'))
  const places = await settle(story)
  const bugs: { channel: string; error: unknown }[] = []
  const seen: { channel: string; input: unknown }[] = []
  const listeners = new Map<string, Listener>()
  const server = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }
  registerHandlers(server, contract, {
    handlers: watched(story.handlers, (channel, input) => void seen.push({ channel, input })),
    isTrusted: isTrustedSender,
    onUnexpected: (error, channel) => bugs.push({ channel, error }),
  })
  return {
    ...story,
    ...places,
    bugs,
    seen,
    call: async (channel: string, inputs: readonly unknown[], sender: SenderEvent = ownPage) => {
      const listener = listeners.get(channel)
      if (listener === undefined) throw new Error(`No handler for ${channel}`)
      return listener(sender, ...inputs)
    },
    /** All that is stored of the workspace that nobody may touch, and what seals its secrets. */
    others: () => readOthers(story.userData, places.other),
  }
}

async function settle({ desktop }: DesktopStory) {
  const add = async (made: ReturnType<typeof desktop.workspaces.addPractice>) => {
    const added = await made
    if (!added.ok) throw new Error(added.error.code)
    return added.value.id
  }
  const [mine, other] = [
    await add(desktop.workspaces.addPractice()),
    await add(desktop.workspaces.addPractice()),
  ]
  const access = { baseUrl: 'https://api.example.com', apiKey: 'key-1234', apiSecret: OTHERS.secret }
  const connected = await add(
    desktop.workspaces.add({ name: 'Connected', environment: 'sandbox', ...access }),
  )
  await desktop.workspaces.edit({ workspaceId: other, name: 'Other' })
  await keep(desktop, mine, 'Mine')
  await keep(desktop, other, OTHERS.name)
  return { mine, other, connected }
}

/** An unsent customer in the journal, and one on the workspace's server. */
async function keep(desktop: DesktopStory['desktop'], workspaceId: string, businessName: string) {
  const profile = { type: 'BUSINESS' as const, businessName, contacts: [] }
  const content = { profile, reference: null, revision: 1, capturedAt: 1, timeline: [], server: null }
  const record = { localKey: crypto.randomUUID(), state: 'draft' as const, content, body: null }
  const saved = await desktop.journal.save({ workspaceId, record })
  if (!saved.ok) throw new Error(saved.error.code)
  const reach = {
    primaryEmail: { value: OTHERS.email },
    primaryPhoneNumber: { number: '+14155550123', type: 'WORK' },
  }
  const contacts = [{ firstName: 'A', lastName: 'B', primary: true, ...reach }]
  const body = JSON.stringify({ ...profile, contacts: businessName === OTHERS.name ? contacts : [] })
  await desktop.customers.create({ workspaceId, localKey: record.localKey, body })
}

/** The handlers, each telling what it was given. */
function watched(handlers: Handlers, onCall: (channel: string, input: unknown) => void): Handlers {
  const areasOfHandlers = Object.entries(
    handlers as Record<string, Record<string, (input: unknown) => unknown>>,
  )
  const wrapped = areasOfHandlers.map(([area, verbs]) => [
    area,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, handle]) => [
        verb,
        (input: unknown) => {
          onCall(channelOf(area, verb), input)
          return handle(input)
        },
      ]),
    ),
  ])
  // The same areas and verbs as before, which a map of names forgets.
  return Object.fromEntries(wrapped) as Handlers
}

type Settings = {
  content: { workspaces: { id: string; sealedDataKey: string; sealedCredentials: string | null }[] }
}

function readOthers(userData: string, other: string) {
  const folder = join(userData, 'workspaces', other)
  const files = readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'latin1')])
  const settings = JSON.parse(readFileSync(join(userData, 'workspaces.json'), 'utf8')) as Settings
  const [record] = settings.content.workspaces.filter(({ id }) => id === other)
  if (record === undefined) throw new Error('The other workspace is gone')
  const { sealedDataKey, sealedCredentials, ...open } = record
  return { kept: JSON.stringify([files, open]), seals: JSON.stringify([sealedDataKey, sealedCredentials]) }
}

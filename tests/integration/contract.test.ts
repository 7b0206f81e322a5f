import { appError } from '@shared/errors'
import { contract, type DesktopApi, type Handlers } from '@shared/ipc/contract'
import { channelOf, type ContractShape } from '@shared/ipc/define'
import { err, ok } from '@shared/result'
import { createLoopback } from '@tests/support/loopback'
import { describe, expect, expectTypeOf, it } from 'vitest'

const id = 'dd9bb1b6-8bd0-4b1b-a6ba-3ab9ce0b2c0f'
const areas: ContractShape['commands'] = contract.commands
const channels = Object.entries(areas).flatMap(([area, commands]) =>
  Object.entries(commands).map(([verb, { input }]) => ({
    channel: channelOf(area, verb),
    takesNothing: input.safeParse(undefined).success,
  })),
)

/** Handlers that all do the same; a test replaces the ones it is about. */
function handlersThat(handle: () => Promise<never>): Handlers {
  const areas = Object.entries(contract.commands).map(([area, commands]) => [
    area,
    Object.fromEntries(Object.keys(commands).map((verb) => [verb, handle])),
  ])
  return Object.fromEntries(areas) as Handlers
}

const untouched = () => handlersThat(() => Promise.reject(new Error('reached a handler')))

describe('every command', () => {
  it.each(channels)('$channel is served to our own page only', async ({ channel }) => {
    const stranger = { senderFrame: { url: 'https://example.com/', parent: null } }
    const { invoke, unexpected } = createLoopback(untouched(), stranger)
    expect([await invoke(channel), unexpected]).toEqual([err(appError('untrusted-sender')), []])
  })

  it.each(channels)('$channel refuses inputs of another shape', async ({ channel, takesNothing }) => {
    const { invoke } = createLoopback(untouched())
    const wrong = [null, 7, 'text', [], { workspaceId: '../..' }, ...(takesNothing ? [] : [undefined, {}])]
    const answers = await Promise.all(wrong.map((input) => invoke(channel, input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(err(appError('bad-input')))]),
    )
  })

  it('answers a bug as internal, and shows nothing of it', async () => {
    const { desktop, unexpected, traffic } = createLoopback(
      handlersThat(() => Promise.reject(new Error('canary'))),
    )
    expect(await desktop.workspaces.list()).toEqual(err(appError('internal')))
    expect(unexpected).toEqual([{ channel: 'workspaces:list', error: new Error('canary') }])
    expect(traffic()).not.toContain('canary')
  })

  it('answers an answer that breaks the contract as internal', async () => {
    const { desktop } = createLoopback(handlersThat(() => Promise.resolve(ok({ verdict: 'odd' }) as never)))
    const answer = await desktop.customers.create({ workspaceId: id, localKey: id, body: '{}' })
    expect(answer).toEqual(err(appError('internal')))
  })
})

describe('an answer', () => {
  it('carries nothing of a workspace that the contract does not name', async () => {
    const workspace = {
      id,
      name: 'Store 12',
      environment: 'sandbox' as const,
      baseUrl: 'https://api.example.com',
      keyHint: '7431',
      credentials: 'ready' as const,
      createdAt: 1,
    }
    const record = { ...workspace, apiSecret: 'canary', sealedCredentials: 'canary' }
    const handlers = untouched()
    const { desktop, traffic } = createLoopback({
      ...handlers,
      workspaces: { ...handlers.workspaces, list: () => Promise.resolve(ok([record])) },
    })
    expect(await desktop.workspaces.list()).toEqual(ok([workspace]))
    expect(traffic()).not.toContain('canary')
  })
})

describe('news', () => {
  it('arrives until it is no longer wanted', () => {
    const { desktop, publish } = createLoopback(untouched())
    const heard: unknown[] = []
    const stop = desktop.on('credentialsChanged', (news) => heard.push(news))
    publish('credentialsChanged', { workspaceId: id })
    stop()
    publish('credentialsChanged', { workspaceId: id })
    expect(heard).toEqual([{ workspaceId: id }])
  })
})

describe('types', () => {
  it('follow the contract', () => {
    expectTypeOf<Parameters<DesktopApi['workspaces']['list']>>().toEqualTypeOf<[]>()
    expectTypeOf<Parameters<DesktopApi['workspaces']['open']>>().toEqualTypeOf<
      [input: { workspaceId: string }]
    >()
    // @ts-expect-error -- a command that the contract does not have
    expectTypeOf<DesktopApi['workspaces']['secrets']>().toBeAny()
  })
})

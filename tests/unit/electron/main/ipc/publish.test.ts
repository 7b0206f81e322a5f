import { createPublisher, type NewsTarget } from '@electron/main/ipc/publish'
import { contract } from '@shared/ipc/contract'
import { describe, expect, it } from 'vitest'

function createTarget(isDestroyed = false) {
  const sent: unknown[] = []
  const target: NewsTarget = { send: (...news) => sent.push(news), isDestroyed: () => isDestroyed }
  return { target, sent }
}

describe('publishing', () => {
  it('sends an event on its channel, as the contract has it', () => {
    const { target, sent } = createTarget()
    const news = { workspaceId: 'dd9bb1b6-8bd0-4b1b-a6ba-3ab9ce0b2c0f', secret: 'canary' }
    createPublisher(contract, () => target)('credentialsChanged', news)
    expect(sent).toEqual([['event:credentialsChanged', { workspaceId: news.workspaceId }]])
  })

  it('drops news while there is no window', () => {
    expect(() => createPublisher(contract, () => null)('woke', undefined)).not.toThrow()
  })

  it('drops news for a window that is gone', () => {
    const { target, sent } = createTarget(true)
    createPublisher(contract, () => target)('woke', undefined)
    expect(sent).toEqual([])
  })
})

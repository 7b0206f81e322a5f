import { isTrustedSender } from '@electron/main/trusted-sender'
import { describe, expect, it } from 'vitest'

describe('a trusted sender', () => {
  it('is the top frame of our own page', () => {
    expect(isTrustedSender({ senderFrame: { url: 'app://outpost/index.html#/outbox', parent: null } })).toBe(
      true,
    )
  })

  it.each([
    ['a frame that is gone', null],
    ['a frame inside our page', { url: 'app://outpost/index.html', parent: {} }],
    ['another host', { url: 'app://other/index.html', parent: null }],
    ['the web', { url: 'https://outpost/index.html', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
  ])('is not %s', (_who, senderFrame) => {
    expect(isTrustedSender({ senderFrame })).toBe(false)
  })
})

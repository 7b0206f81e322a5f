import { readRoutes } from '@electron/main/services/http/proxy-route'
import { expect, it } from 'vitest'

it.each([
  ['DIRECT', null],
  ['', null],
  ['PROXY proxy.test:3128', 'http://proxy.test:3128'],
  ['HTTPS proxy.test:443; DIRECT', 'https://proxy.test:443'],
  [' proxy   proxy.test:80 ;DIRECT', 'http://proxy.test:80'],
  ['SOCKS5 s.test:1080; PROXY proxy.test:80', 'http://proxy.test:80'],
  ['QUIC q.test:443;DIRECT', null],
  ['PROXY [::1]:8080', 'http://[::1]:8080'],
])('reads %j', (pac, proxy) => {
  expect(readRoutes(pac)[0]).toEqual({ proxy })
})

it.each(['SOCKS s.test:1080', 'PROXY', 'PROXY proxy.test:port', 'nonsense'])('finds no way in %j', (pac) => {
  expect(readRoutes(pac)).toEqual([])
})

it('keeps the order of the ways, and leaves out those that cannot be taken', () => {
  const pac = 'PROXY a.test:1; SOCKS s.test:2; HTTPS b.test:3; DIRECT'
  expect(readRoutes(pac)).toEqual([
    { proxy: 'http://a.test:1' },
    { proxy: 'https://b.test:3' },
    { proxy: null },
  ])
})

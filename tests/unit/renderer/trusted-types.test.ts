// @vitest-environment happy-dom
import { rules } from '@renderer/trusted-types'
import { describe, expect, it } from 'vitest'

describe('trusted types', () => {
  it.each(['.m_1{color:red}', 'a > b{}', ''])('let the style sheet %j through', (text) => {
    expect(rules.createHTML(text)).toBe(text)
  })

  it.each(['<img src=x onerror=run()>', '</style><script>run()</script>', 'a < b'])(
    'refuse the markup %j',
    (text) => {
      expect(rules.createHTML(text)).toBeNull()
    },
  )

  it('let only our own scripts run as workers', () => {
    const own = new URL('/assets/worker.js', location.href).href
    expect(rules.createScriptURL(own)).toBe(own)
    for (const url of [
      'data:text/javascript,1',
      'blob:null/1',
      'https://example.com/x.js',
      '//example.com/x.js',
    ]) {
      expect(rules.createScriptURL(url)).toBeNull()
    }
  })
})

import { packageKey } from '@tools/package/list-bundled'
import { installed, shipped } from '@tools/package/lockfile'
import { describe, expect, it } from 'vitest'

const lockfile = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/hono': { version: '4.0.0' },
    'node_modules/react': { version: '19.0.0', dev: true },
    'node_modules/vite': { version: '8.0.0', dev: true },
    'node_modules/electron': { version: '45.0.0', dev: true },
    'node_modules/a/node_modules/@b/c': { version: '1.0.0', dev: true },
  },
}

describe('what is shipped', () => {
  it('is what main requires, what is bundled, and Electron', () => {
    const bundled = new Set(['node_modules/react', 'node_modules/a/node_modules/@b/c'])
    const names = shipped(installed(lockfile), bundled).map(({ name }) => name)
    expect(names).toEqual(['hono', 'react', 'electron', '@b/c'])
  })
})

describe('the package of a bundled file', () => {
  it.each([
    ['/home/me/outpost/node_modules/react/index.js', 'node_modules/react'],
    ['/x/node_modules/@mantine/core/esm/a.mjs', 'node_modules/@mantine/core'],
    ['C:\\x\\node_modules\\a\\node_modules\\@b\\c\\d.js', 'node_modules/a/node_modules/@b/c'],
    ['\0/x/node_modules/dexie/dist/dexie.mjs?commonjs', 'node_modules/dexie'],
    ['/x/renderer/main.tsx', null],
  ])('%j is %s', (file, key) => {
    expect(packageKey(file)).toBe(key)
  })
})

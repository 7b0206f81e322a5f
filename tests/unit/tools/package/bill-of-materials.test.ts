import { keepOnly } from '@tools/package/bill-of-materials'
import { expect, it } from 'vitest'

const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0', licenses: [] })
const everything = {
  bomFormat: 'CycloneDX',
  metadata: { component: { 'bom-ref': 'outpost@0.1.0', name: 'folder' } },
  components: [component('react'), component('vite')],
  dependencies: [
    { ref: 'outpost@0.1.0', dependsOn: ['react@1.0.0', 'vite@1.0.0'] },
    { ref: 'vite@1.0.0', dependsOn: [] },
  ],
}
const named = (name: string) => ({ key: `node_modules/${name}`, name, version: '1.0.0' })

it('keeps what is shipped, as npm described it, and what depends on what', () => {
  expect(keepOnly(everything, [named('react')])).toEqual({
    ...everything,
    metadata: { component: { 'bom-ref': 'outpost@0.1.0', name: 'outpost' } },
    components: [component('react')],
    dependencies: [{ ref: 'outpost@0.1.0', dependsOn: ['react@1.0.0'] }],
  })
})

it('refuses to leave out something that is shipped', () => {
  expect(() => keepOnly(everything, [named('dexie')])).toThrow('dexie@1.0.0')
})

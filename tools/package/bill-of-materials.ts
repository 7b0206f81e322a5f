import { z } from '../../shared/zod.ts'
import type { Installed } from './lockfile.ts'

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
})

export type Bill = z.infer<typeof billSchema>

/** npm's bill of all that is installed, cut down to `packages`; throws when it does not know one of them. */
export function keepOnly(everything: unknown, packages: readonly Installed[]): Bill {
  const bill = billSchema.parse(everything)
  const root = bill.metadata.component['bom-ref']
  const wanted = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const components = bill.components.filter(({ name, version }) => wanted.has(`${name}@${version}`))
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`))
  const missing = [...wanted].filter((name) => !known.has(name))
  if (missing.length > 0) throw new Error(`npm's bill does not know ${missing.join(', ')}.`)
  const refs = new Set([root, ...components.map((component) => component['bom-ref'])])
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }))
  // npm calls the root after its folder.
  const component = { ...bill.metadata.component, name: root.replace(/@[^@]*$/, '') }
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies }
}

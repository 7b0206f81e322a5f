import { z } from '../../shared/zod.ts'

const entrySchema = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
})

/** What is asked of package-lock.json: its packages by their place in node_modules. */
export const lockfileSchema = z.object({ packages: z.record(z.string(), entrySchema) })

/** A package that somebody else made. */
export type Installed = z.infer<typeof entrySchema> & {
  readonly key: string
  readonly name: string
  readonly version: string
}

/** Every package of a lockfile but our own. */
export function installed(lockfile: unknown): Installed[] {
  const { packages } = lockfileSchema.parse(lockfile)
  return Object.entries(packages)
    .filter(([key]) => key !== '')
    .map(([key, entry]) => ({
      ...entry,
      key,
      name: key.split('node_modules/').at(-1) ?? key,
      version: entry.version ?? '',
    }))
}

/** What reaches a user's computer: what main requires at run time, what is bundled, and Electron. */
export function shipped(all: readonly Installed[], bundled: ReadonlySet<string>): Installed[] {
  return all.filter(({ key, dev }) => dev !== true || bundled.has(key) || key === 'node_modules/electron')
}

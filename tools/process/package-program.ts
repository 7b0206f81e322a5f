import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from '../../shared/zod.ts'

const { resolve } = createRequire(import.meta.url)
const manifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** The script behind an installed package's command, to be run by Node: the same on every system, without a shell. */
export function packageProgram(packageName: string, command = packageName): string {
  const file = resolve(`${packageName}/package.json`)
  const { bin } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const program = typeof bin === 'string' ? bin : bin[command]
  if (program === undefined) throw new Error(`${packageName} has no command ${command}.`)
  return path.join(path.dirname(file), program)
}

import { connectivityStates } from '@shared/domain/connectivity'
import { diskSpaceSchema } from '@shared/domain/disk-space'
import { environments } from '@shared/domain/workspace'
import { errorCodeSchema } from '@shared/errors'
import { z } from '@shared/zod'
import { channels, logEventSchema, logFields } from './log-entry'

const count = z.number().int().min(0)
const instant = z.number()
const version = z.string().regex(/^\d[\w.+-]{0,30}$/).catch('unknown') // prettier-ignore
const state = z.enum(connectivityStates)

/** Backends of the system's secret store that Electron can name. */
const backends = [
  'basic_text',
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
  'keychain',
  'dpapi',
  'unknown',
]

const workspaceFactsSchema = z.object({
  environment: z.enum(environments),
  /** Never the host: a server of one's own can be named after its owner. */
  address: z.enum(['practice', 'https', 'this-computer']),
  credentials: z.enum(['ready', 'unreadable']),
  /** What the journal holds, or why it cannot be read. */
  unsent: z.union([
    z.object({ drafts: count, queued: count, maybeSent: count, damagedLines: count }),
    errorCodeSchema,
  ]),
})

/**
 * All that the support bundle can say. Every text in it is one of a list or of a form that cannot hold a name, so that
 * nothing of a person, an account or a server gets in, whatever it was made from.
 */
export const bundleSchema = z.object({
  madeAt: instant,
  startedAt: instant,
  versions: z.object({ outpost: version, electron: version, chromium: version, node: version }),
  system: z.object({
    platform: z.enum(['win32', 'darwin', 'linux']).catch('linux'),
    arch: z.enum(['x64', 'arm64', 'ia32']).catch('x64'),
    release: z.string().transform((text) => /^\d+(\.\d+)*/.exec(text)?.[0] ?? 'unknown'),
  }),
  secrets: z.object({ isProtected: z.boolean(), backend: z.enum(backends).catch('unknown') }),
  disk: z.union([diskSpaceSchema, errorCodeSchema]),
  workspaces: z.union([z.array(workspaceFactsSchema), errorCodeSchema]),
  /** `workspace` counts from 1 in the order of `workspaces`; null for one that was removed. */
  connectivity: z.array(z.object({ at: instant, workspace: count.nullable(), state })),
  failures: z.array(z.object({ channel: z.enum(channels), code: errorCodeSchema, count, lastAt: instant })),
  slowest: z.array(z.object({ channel: z.enum(channels), durationMs: count })),
  log: z.object({
    lines: z.array(
      z.object({
        at: z.string().regex(/^[\d :.-]+$/),
        event: logEventSchema,
        details: z.object(logFields).partial(),
      }),
    ),
    leftOut: count,
  }),
})

export type Bundle = z.infer<typeof bundleSchema>
export type WorkspaceFacts = z.infer<typeof workspaceFactsSchema>

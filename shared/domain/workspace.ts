import { z } from '@shared/zod'

export const environments = ['practice', 'sandbox', 'production'] as const
export type Environment = (typeof environments)[number]

/** What the window may know of a workspace: never its key or secret. */
export const workspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  environment: z.enum(environments),
  /** Empty for practice workspaces. */
  baseUrl: z.string(),
  /** Last characters of the API key, to tell accounts apart. */
  keyHint: z.string(),
  /** `unreadable`: this computer can no longer open the stored secret, so the agent must give it again. */
  credentials: z.enum(['ready', 'unreadable']),
  createdAt: z.number(),
})

export type Workspace = z.infer<typeof workspaceSchema>

/** Longest name of a workspace, characters. */
export const MAX_WORKSPACE_NAME = 60

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads a base URL as an agent types it (an optional path prefix in front of `/v1` is kept) and returns it without a
 * trailing slash; null when it is no URL, not https (http is for this computer only), or carries a user, query or hash.
 */
export function parseBaseUrl(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || url.hostname === '') return null
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (!isAllowed || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null
  return (url.origin + url.pathname).replace(/\/+$/, '').replace(/\/v1$/, '')
}

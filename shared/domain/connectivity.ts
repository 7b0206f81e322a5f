import { z } from '@shared/zod'

/** The words for how things stand with a workspace's server; each says what a request proved, not what the OS guesses. */
export const connectivityStates = [
  'checking',
  'online',
  'no-network',
  'captive-portal',
  'host-not-found',
  'certificate-expired',
  'server-not-answering',
  'sign-in-refused',
  'slowed-down',
  'clock-wrong',
] as const

export const connectivitySchema = z.object({
  workspaceId: z.string(),
  state: z.enum(connectivityStates),
  /** When a request last got an answer from the API, in this run or before, epoch ms; null when it never has. */
  lastContactAt: z.number().nullable(),
  /** Server clock minus ours, ms, by the last `Date` header. */
  clockSkewMs: z.number(),
})

export type Connectivity = z.infer<typeof connectivitySchema>
export type ConnectivityState = Connectivity['state']

/** Whether the server answered this workspace last, however slowly it wants to be asked and however late our clock is. */
export function isAnswering(state: ConnectivityState): boolean {
  return state === 'online' || state === 'slowed-down' || state === 'clock-wrong'
}

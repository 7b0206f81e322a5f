import { z } from '@shared/zod'

/** Shortest and longest passphrase, characters. */
export const MIN_PASSPHRASE = 10
export const MAX_PASSPHRASE = 1_000

/** The choices for locking an idle window, minutes; 0 is never. */
export const lockAfterChoices = [1, 5, 10, 15, 30, 60, 0] as const

/** What the agent chose about locking. */
export const lockChoicesSchema = z.object({
  /** Minutes without a key press or a movement of the mouse, anywhere on the computer; 0 is never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  /** Keys stay in memory while locked, so that the outbox goes on. */
  sendsWhileLocked: z.boolean(),
})

export type LockChoices = z.infer<typeof lockChoicesSchema>

export const initialLockChoices: LockChoices = { lockAfterMinutes: 10, sendsWhileLocked: false }

/** How Outpost stands as a whole. `sending` is locked for people while the outbox goes on. */
export const lockStates = ['open', 'locked', 'sending'] as const
export type LockState = (typeof lockStates)[number]

export const lockStatusSchema = z.object({
  state: z.enum(lockStates),
  hasPassphrase: z.boolean(),
  hasRecoveryKey: z.boolean(),
  /** False where the operating system only pretends to keep secrets, or does not at all. */
  isSystemProtecting: z.boolean(),
  /** Nothing can be stored before a passphrase is set. */
  isPassphraseDue: z.boolean(),
  touchId: z.enum(['unavailable', 'off', 'on']),
  /** How long until the next passphrase can be tried, milliseconds. */
  waitMs: z.number(),
  choices: lockChoicesSchema,
})

export type LockStatus = z.infer<typeof lockStatusSchema>

/** Whether there is a way back in, so that Outpost can be locked at all. */
export function canLock({ hasPassphrase, touchId }: Pick<LockStatus, 'hasPassphrase' | 'touchId'>): boolean {
  return hasPassphrase || touchId === 'on'
}

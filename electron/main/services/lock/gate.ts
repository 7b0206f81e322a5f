import { appError, type AppError } from '@shared/errors'
import { channelOf } from '@shared/ipc/define'
import type { Handlers } from '@shared/ipc/contract'
import type { LockState } from '@shared/domain/lock'
import { err, type Result } from '@shared/result'

/** Commands that say nothing of a person and are needed to unlock. */
const ALWAYS = new Set([
  'language:choose',
  'lock:status',
  'lock:close',
  'lock:open',
  'lock:openByTouch',
  'lock:recover',
  'storage:check',
  'leaving:ready',
])

/** What an outbox needs to go on behind the lock screen, where the agent allowed that. */
const WHILE_SENDING = new Set([
  'workspaces:list',
  'workspaces:open',
  'customers:create',
  'customers:rejoin',
  'customers:findByReference',
  'customers:search',
  'journal:read',
  'journal:save',
  'journal:settle',
  'connectivity:check',
  'outbox:tell',
])

/** Stands before every command. A command that is not named above is refused while locked. */
export type Gate = {
  guard(handlers: Handlers): Handlers
  /** Waits for the commands that were let through to end. */
  whenIdle(): Promise<void>
}

type Handler = (input: unknown) => Promise<Result<unknown, AppError>>

/** Makes the gate; `state` is asked at every command. */
export function createGate(state: () => LockState): Gate {
  const underWay = new Set<Promise<unknown>>()
  const pass = (channel: string, handle: Handler): Handler => {
    if (ALWAYS.has(channel)) return handle
    return (input) => {
      if (!mayPass(channel, state())) return Promise.resolve(err(appError('locked')))
      const answer = handle(input)
      const ended = answer.catch(() => undefined).finally(() => underWay.delete(ended))
      underWay.add(ended)
      return answer
    }
  }
  return {
    guard(handlers) {
      // Each handler keeps its own type; going through them by name forgets that.
      const areas = Object.entries(handlers as Record<string, Record<string, Handler>>)
      return Object.fromEntries(
        areas.map(([area, verbs]) => [
          area,
          Object.fromEntries(
            Object.entries(verbs).map(([verb, handle]) => [verb, pass(channelOf(area, verb), handle)]),
          ),
        ]),
      ) as Handlers
    },
    async whenIdle() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

function mayPass(channel: string, state: LockState): boolean {
  return state === 'open' || (state === 'sending' && WHILE_SENDING.has(channel))
}

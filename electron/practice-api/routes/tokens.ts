import type { Clock } from '@shared/clock'

export type Tokens = ReturnType<typeof createTokens>

type TokenOptions = { clock: Clock; randomUuid: () => string; lifetimeS: number }

/** Access tokens: any number may live at once, each until its lifetime has run out. They are never written anywhere. */
export function createTokens({ clock, randomUuid, lifetimeS }: TokenOptions) {
  const expiries = new Map<string, number>()
  return {
    issue() {
      const token = `practice-${randomUuid()}`
      expiries.set(token, clock.ticks() + lifetimeS * 1000)
      return { access_token: token, expires_in: lifetimeS }
    },
    isValid: (token: string) => (expiries.get(token) ?? -Infinity) > clock.ticks(),
    revokeAll: () => expiries.clear(),
  }
}

import { i18n, type MessageDescriptor } from '@lingui/core'

/** A table with each message in it as text. */
export type Live<T> = {
  readonly [K in keyof T]: T[K] extends MessageDescriptor
    ? string
    : T[K] extends Readonly<Record<string, unknown>>
      ? Live<T[K]>
      : T[K]
}

/**
 * A table of messages (`msg`), one level deep or flat, that reads as texts in the language spoken at the moment of
 * reading; what is no message stays as it is.
 */
export function liveWords<T extends object>(table: T): Live<T> {
  const live = {}
  for (const [key, value] of Object.entries(table) as [string, unknown][]) {
    Object.defineProperty(live, key, { enumerable: true, get: () => reading(value) })
  }
  // Every key has a getter by now.
  return live as Live<T>
}

function reading(value: unknown): unknown {
  if (isMessage(value)) return i18n._(value)
  return isTable(value) ? liveWords(value) : value
}

function isMessage(value: unknown): value is MessageDescriptor {
  return isTable(value) && typeof value['id'] === 'string'
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

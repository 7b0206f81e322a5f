import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { z } from '@shared/zod'

type Schema = z.ZodType

/** One request to main: the shape of its single input object and of its answer. */
export type CommandShape = { readonly input: Schema; readonly output: Schema }

/** Commands by area and verb, and one-way news by name. */
export type ContractShape = {
  readonly commands: Readonly<Record<string, Readonly<Record<string, CommandShape>>>>
  readonly events: Readonly<Record<string, Schema>>
}

/** Keeps a contract's exact type. */
export function defineContract<const C extends ContractShape>(contract: C): C {
  return contract
}

/** The answer to every command. */
export type Answer<T> = Promise<Result<T, AppError>>

type CommandsOf<C extends ContractShape> = C['commands']

/** What the window may call: one function per command, one `on` for events that returns its unsubscribe. */
export type ApiOf<C extends ContractShape> = {
  readonly [A in keyof CommandsOf<C>]: {
    readonly [V in keyof CommandsOf<C>[A]]: (
      ...args: ArgsOf<CommandsOf<C>[A][V]>
    ) => Answer<OutputOf<CommandsOf<C>[A][V]>>
  }
} & {
  readonly on: <E extends keyof C['events'] & string>(
    event: E,
    listener: (news: z.output<C['events'][E]>) => void,
  ) => () => void
}

/** What main must provide: one handler per command, given the parsed input. */
export type HandlersOf<C extends ContractShape> = {
  readonly [A in keyof CommandsOf<C>]: {
    readonly [V in keyof CommandsOf<C>[A]]: (
      input: InputOf<CommandsOf<C>[A][V]>,
    ) => Answer<OutputOf<CommandsOf<C>[A][V]>>
  }
}

/** How main tells the window news; one function for all events. */
export type PublisherOf<C extends ContractShape> = <E extends keyof C['events'] & string>(
  event: E,
  news: z.input<C['events'][E]>,
) => void

/** The channel of a command or event. */
export function channelOf(area: string, verb: string): string {
  return `${area}:${verb}`
}

/** The channel of an event. */
export function eventChannelOf(event: string): string {
  return channelOf('event', event)
}

type InputOf<S> = S extends CommandShape ? z.output<S['input']> : never
type OutputOf<S> = S extends CommandShape ? z.output<S['output']> : never
type ArgsOf<S> = undefined extends InputOf<S> ? [] : [input: InputOf<S>]

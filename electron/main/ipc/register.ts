import { appError, appErrorSchema, type AppError, type ErrorCode } from '@shared/errors'
import { channelOf, type CommandShape, type ContractShape, type HandlersOf } from '@shared/ipc/define'
import { err, ok, type Result } from '@shared/result'

/** What serving needs of Electron's `ipcMain`. */
export type IpcServer<Event> = {
  handle(channel: string, listener: (event: Event, ...inputs: unknown[]) => Promise<unknown>): void
}

type Handler = (input: unknown) => Promise<Result<unknown, AppError>>
type OnUnexpected = (error: unknown, channel: string) => void
type Answer = Result<unknown, AppError>

/** How a command of our own page went; told nothing but its code. */
export type OnAnswered = (channel: string, answer: { code: ErrorCode | null; durationMs: number }) => void

type Serving<C extends ContractShape, Event> = {
  handlers: HandlersOf<C>
  isTrusted: (event: Event) => boolean
  onUnexpected: OnUnexpected
  onAnswered?: OnAnswered
  /** A clock nobody can set, ms. */
  ticks?: () => number
}

/**
 * Serves every command of the contract, each the same way: sender, input schema, handler, output schema. No command
 * rejects; a bug is told to `onUnexpected` once and answered as `internal`.
 */
export function registerHandlers<C extends ContractShape, Event>(
  server: IpcServer<Event>,
  contract: C,
  serving: Serving<C, Event>,
): void {
  // HandlersOf has one handler for each command of the contract by its type; a lookup by name forgets that.
  const handlers = serving.handlers as Record<string, Record<string, Handler>>
  for (const [area, verb, command] of commandsOf(contract)) {
    const channel = channelOf(area, verb)
    const handler = handlers[area]?.[verb]
    if (handler === undefined) throw new Error(`No handler for ${channel}`)
    const serve = timed(
      createServe(command, handler, (error) => serving.onUnexpected(error, channel)),
      { ticks: serving.ticks, onEnd: (answer) => serving.onAnswered?.(channel, answer) },
    )
    server.handle(channel, async (event, ...inputs) =>
      isFrom(serving.isTrusted, event) ? serve(inputs) : err(appError('untrusted-sender')),
    )
  }
}

function timed(
  serve: (inputs: unknown[]) => Promise<Answer>,
  to: { ticks: (() => number) | undefined; onEnd: (answer: Parameters<OnAnswered>[1]) => void },
) {
  const { ticks = () => 0 } = to
  return async (inputs: unknown[]): Promise<Answer> => {
    const before = ticks()
    const answer = await serve(inputs)
    to.onEnd({ code: answer.ok ? null : answer.error.code, durationMs: ticks() - before })
    return answer
  }
}

/** Asking a frame that is gone meanwhile can throw: then nobody can vouch for the message. */
function isFrom<Event>(isTrusted: (event: Event) => boolean, event: Event): boolean {
  try {
    return isTrusted(event)
  } catch {
    return false
  }
}

function createServe(command: CommandShape, handler: Handler, onUnexpected: (error: unknown) => void) {
  return async (inputs: unknown[]): Promise<Answer> => {
    const input = parse(command, inputs)
    if (input === null) return err(appError('bad-input'))
    try {
      const answer = await handler(input.data)
      return answer.ok ? ok(command.output.parse(answer.value)) : err(appErrorSchema.parse(answer.error))
    } catch (error) {
      onUnexpected(error)
      return err(appError('internal'))
    }
  }
}

/** Null for what is not the one input of the command, however it is made: nested too deep, or failing when it is read. */
function parse({ input }: CommandShape, inputs: unknown[]): { data: unknown } | null {
  try {
    const parsed = input.safeParse(inputs[0])
    return parsed.success && inputs.length <= 1 ? { data: parsed.data } : null
  } catch {
    return null
  }
}

function commandsOf(contract: ContractShape): [area: string, verb: string, command: CommandShape][] {
  return Object.entries(contract.commands).flatMap(([area, commands]) =>
    Object.entries(commands).map(([verb, command]): [string, string, CommandShape] => [area, verb, command]),
  )
}

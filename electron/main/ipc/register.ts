import { appError, appErrorSchema, type AppError } from '@shared/errors'
import { channelOf, type CommandShape, type ContractShape, type HandlersOf } from '@shared/ipc/define'
import { err, ok, type Result } from '@shared/result'

/** What serving needs of Electron's `ipcMain`. */
export type IpcServer<Event> = {
  handle(channel: string, listener: (event: Event, ...inputs: unknown[]) => Promise<unknown>): void
}

type Handler = (input: unknown) => Promise<Result<unknown, AppError>>
type OnUnexpected = (error: unknown, channel: string) => void

/**
 * Serves every command of the contract, each the same way: sender, input schema, handler, output schema. No command
 * rejects; a bug is told to `onUnexpected` once and answered as `internal`.
 */
export function registerHandlers<C extends ContractShape, Event>(
  server: IpcServer<Event>,
  contract: C,
  serving: { handlers: HandlersOf<C>; isTrusted: (event: Event) => boolean; onUnexpected: OnUnexpected },
): void {
  // HandlersOf has one handler for each command of the contract by its type; a lookup by name forgets that.
  const handlers = serving.handlers as Record<string, Record<string, Handler>>
  for (const [area, verb, command] of commandsOf(contract)) {
    const channel = channelOf(area, verb)
    const handler = handlers[area]?.[verb]
    if (handler === undefined) throw new Error(`No handler for ${channel}`)
    const serve = createServe(command, handler, (error) => serving.onUnexpected(error, channel))
    server.handle(channel, async (event, ...inputs) =>
      isFrom(serving.isTrusted, event) ? serve(inputs) : err(appError('untrusted-sender')),
    )
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
  return async (inputs: unknown[]): Promise<Result<unknown, AppError>> => {
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

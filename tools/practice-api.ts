import { createInterface } from 'node:readline'
import { randomUUID } from 'node:crypto'
import { createPracticeApi } from '@electron/practice-api/practice-api'
import { startPracticeServer } from '@electron/practice-api/practice-server'
import { seedState } from '@electron/practice-api/state/seed'
import { readFaultCommand } from './practice/read-fault-command'

/** `npm run practice-api [-- --port 4010 --base-path /gateway]`: the practice API on the loopback interface. */

const HELP = `Type a fault and press Enter, such as: answer-lost 1 | offline | rate-limited 3 | none | help. Ctrl+C ends.`

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`)
  return index === -1 ? undefined : process.argv[index + 1]
}

const credentials = { apiKey: 'practice-key', apiSecret: randomUUID() }
const api = createPracticeApi({
  clock: { now: () => Date.now(), ticks: () => performance.now() },
  randomUuid: () => randomUUID(),
  credentials,
  state: seedState(),
  basePath: option('base-path') ?? '',
})
const server = await startPracticeServer(api, { port: Number(option('port') ?? 0) })

console.log(`Practice API for Outpost; what it is told is forgotten when it ends.
  Base URL    ${server.url}
  API key     ${credentials.apiKey}
  API secret  ${credentials.apiSecret}
${HELP}`)

const terminal = createInterface({ input: process.stdin })

terminal.on('line', (line) => {
  const command = readFaultCommand(line, api.faults())
  if (command.kind === 'help') console.log(HELP)
  else if (command.kind === 'unknown')
    console.log(`There is no such fault. There are: ${command.known.join(', ')}`)
  else void api.setFaults(command.faults).then(() => console.log(`Now: ${JSON.stringify(command.faults)}`))
})

let isEnding = false

async function end() {
  if (isEnding) return
  isEnding = true
  terminal.close()
  await server.close()
  console.log(
    `Ended with ${String(api.customers().length)} customers; ${String(api.arrivals())} creates arrived.`,
  )
}

process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())

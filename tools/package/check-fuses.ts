import process from 'node:process'
import { countFuses, fuseNames, unlikeFuses } from './read-fuses.ts'

/** `npm run package:fuses -- PROGRAM`: reads the fuses back from a packaged program and fails if any differs. */

const program = process.argv[2]
if (program === undefined)
  throw new Error('Name the packaged program, for example dist/mac-arm64/Outpost.app.')
const unlike = await unlikeFuses(program, process.platform)
const count = await countFuses(program)
const isFine = unlike.length === 0 && count === fuseNames().length
console.log(
  isFine ? `All ${count} fuses are as they should be.` : `Not as they should be: ${unlike.join(', ')}`,
)
if (count !== fuseNames().length)
  console.log(`The program has ${count} fuses, ${fuseNames().length} are known.`)
process.exitCode = isFine ? 0 : 1

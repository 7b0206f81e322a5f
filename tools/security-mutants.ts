import { parseArgs } from 'node:util'
import { mutants, type Mutant } from './security/mutants.ts'
import { createWorkshop } from './security/workshop.ts'

/** `npm run security:mutants [-- --point N]`: undoes each of Electron's points and shows that its test fails. */

const POINTS = 20
const { values } = parseArgs({ options: { point: { type: 'string' } } })
const chosen = mutants.filter(({ point }) => values.point === undefined || point === Number(values.point))
const workshop = createWorkshop()
const survived: Mutant[] = []
try {
  for (const mutant of chosen) {
    const isCaught = await workshop.isCaught(mutant)
    if (!isCaught) survived.push(mutant)
    console.log(`${isCaught ? '✓' : '✗'} ${mutant.point} ${mutant.file}: ${wordsOf(mutant)}`)
  }
} finally {
  workshop.close()
}
const points = new Set(chosen.map(({ point }) => point))
const caught = [...points].filter((point) => !survived.some((mutant) => mutant.point === point))
console.log(`\n${chosen.length - survived.length} of ${chosen.length} mutants caught`)
console.log(`${caught.length} of ${values.point === undefined ? POINTS : points.size} points hold`)
process.exitCode =
  survived.length === 0 && caught.length === (values.point === undefined ? POINTS : 1) ? 0 : 1

function wordsOf({ find, replace }: Mutant): string {
  const words = replace === '' ? `without ${find.trim()}` : replace.trim()
  return words.replaceAll(/\s+/g, ' ')
}

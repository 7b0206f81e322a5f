import { isJobTitle } from '@shared/domain/split-title'
import { withoutLabel } from './line-labels'

const BUSINESS =
  /\b(inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|plc|llp|lp|group|partners|associates|bakery|services|solutions|industries|enterprises|holdings|foundation|bank|works|store|shop|restaurant|cafe|motors|supply|ltée|enr|s\.a|s\.a\.s|s\.r\.l|de c\.v)\b\.?$| & /i
const LEGAL_FORM = /^(?:inc|llc|l\.l\.c|ltd|limited|corp|gmbh|plc|llp|ltée|enr|s\.a|s\.a\.s|s\.r\.l)\.?$/i
// What stands between somebody's title and their business.
const JOINT = /\s*,\s*|\s+[-–—]\s+|\s+(?:at|chez|en)\s+|\s*@\s*/gi

/** Whether a line ends like the name of a business. `President & CEO` does not. */
export function isBusinessName(line: string): boolean {
  return BUSINESS.test(line) && !endsInTitle(line)
}

/** Whether a text is no more than the end of a business's name: the second part of `Initech, LLC`. */
export function isLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text)
}

/** Reads a line in which a business follows somebody's title as two: `Jane Doe, CFO at Initech LLC`. */
export function cutAfterTitle(line: string): readonly string[] {
  for (const { index, 0: joint } of line.matchAll(JOINT)) {
    const before = line.slice(0, index)
    const after = line.slice(index + joint.length)
    // `Office Manager, Inc.` is a whole name.
    if (after.includes(' ') && endsInTitle(before) && isBusinessName(after))
      return [before, ...cutAfterTitle(after)]
  }
  return [line]
}

function endsInTitle(text: string): boolean {
  const last = text.split(/,\s*|\s+[-–—]\s+/).at(-1) ?? ''
  return isJobTitle(withoutLabel(last))
}

const BUSINESS =
  /\b(inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|plc|llp|lp|group|partners|associates|bakery|services|solutions|industries|enterprises|holdings|foundation|bank|works|store|shop|restaurant|cafe|motors|supply|ltée|enr|s\.a|s\.a\.s|s\.r\.l|de c\.v)\b\.?$| & /i

/** Whether a line ends like the name of a business. */
export function isBusinessName(line: string): boolean {
  return BUSINESS.test(line)
}

/** Marks a branch the compiler knows to be unreachable; throws if a value gets there all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}

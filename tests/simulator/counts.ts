/** What a run has exercised, by name. */
export type Counts = Map<string, number>

export function count(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

export function addCounts(sum: Counts, more: Iterable<readonly [string, number]>): void {
  for (const [name, number] of more) sum.set(name, (sum.get(name) ?? 0) + number)
}

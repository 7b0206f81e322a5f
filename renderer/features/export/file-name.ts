/** The name a file is proposed under: it sorts by day, by the calendar of this computer. */
export function fileName(at: number): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `outpost-customers-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Deepest nesting that is read; RocketKOR's own objects nest five deep. */
export const MAX_JSON_DEPTH = 100

const QUOTE = 0x22
const ESCAPE = 0x5c

/**
 * Whether a JSON text nests deeper than anything the API says. Found out on the text: parsed, a short one of brackets
 * only takes many times its size, and whatever walks it later runs out of stack.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isInText && unit === ESCAPE) at += 1
    else if (unit === QUOTE) isInText = !isInText
    else if (!isInText) {
      depth += stepOf(unit)
      if (depth > MAX_JSON_DEPTH) return true
    }
  }
  return false
}

/** `[` and `{` lead in, `]` and `}` out. */
function stepOf(unit: number): number {
  if (unit === 0x5b || unit === 0x7b) return 1
  return unit === 0x5d || unit === 0x7d ? -1 : 0
}

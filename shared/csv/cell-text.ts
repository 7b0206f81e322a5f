/*
 * A sheet takes a cell that begins like a calculation for one, and some calculations reach out of the sheet. So a text that
 * begins with = + - @ (also after blanks or apostrophes, also in full width), or with a tab or a line break, gets one
 * apostrophe before it. Reading takes one apostrophe away from exactly such a text, so that every text comes back
 * unchanged, whatever it began with.
 */

const harmful = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** A text that no sheet calculates. */
export function toHarmless(text: string): string {
  return harmful.test(text) ? `'${text}` : text
}

/** The text before {@link toHarmless}. */
export function fromHarmless(text: string): string {
  return text.startsWith("'") && harmful.test(text.slice(1)) ? text.slice(1) : text
}

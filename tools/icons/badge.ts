/** The numbers Windows shows over the taskbar's button; more than the last one is told as the last with a plus. */
export const badgeTexts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const

/** A number as Windows lays it over the button of the taskbar. */
export function badgeSvg(text: string): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    '<circle cx="16" cy="16" r="15" fill="#1b7259" stroke="#ffffff" stroke-width="2" />',
    `<text x="16" y="23" font-family="Segoe UI, Liberation Sans, Arial, sans-serif" font-size="${text.length > 1 ? 17 : 20}"`,
    ` font-weight="700" text-anchor="middle" fill="#ffffff">${text}</text>`,
    '</svg>',
  ].join('')
}

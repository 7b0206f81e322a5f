// Labels are read in every language Outpost speaks: what is pasted need not be in that of the window.
const phoneLabels = [
  /phone|tel|telephone|mobile|cell|work|office|home|direct|main|toll[ -]free/,
  /tél|téléphone|cellulaire|bureau|travail|domicile/,
  /teléfono|móvil|celular|trabajo|oficina|casa/,
]
const emailLabels = [/e-?mail|mail|mailto|courriel|correo(?: electrónico)?/]
const otherLabels = [
  /address|name|contact|attn|c\/o|company|business|organi[sz]ation/,
  /adresse|nom|entreprise|compagnie|dirección|nombre|empresa|contacto/,
]
const faxLabels = [/fax|téléc|télécopieur|f/]
// These are labels only right before a number or an e-mail address: `M. Dupont` is a person.
const letters = [/[mctpwohde]/]

const LABEL = new RegExp(String.raw`^(?:${oneOf(phoneLabels, emailLabels, otherLabels)})\.?\s*[:.]\s*`, 'i')
const reachLabels = oneOf(phoneLabels, emailLabels, faxLabels, letters)
const LABEL_BEFORE = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(${reachLabels})\s*[:.]+|^[^\p{L}\p{N}]*(${reachLabels}))\s*$`,
  'iu',
)
const FAX = new RegExp(String.raw`^(?:${oneOf(faxLabels)})$`, 'i')

/** The line without the label it begins with. */
export function withoutLabel(line: string): string {
  return line.replace(LABEL, '')
}

/** The label that a text ends with, in front of a number or an e-mail address, and where it begins; null when there is none. */
export function labelBefore(text: string): { readonly label: string; readonly start: number } | null {
  const match = LABEL_BEFORE.exec(text)
  if (match === null) return null
  const label = match[1] ?? match[2] ?? ''
  return { label: label.toLowerCase(), start: match.index + match[0].indexOf(label) }
}

export function isFaxLabel(label: string): boolean {
  return FAX.test(label)
}

/** Type of the phone that has this label, as the API names it; empty when the label says none. */
export function phoneTypeOf(label: string): string {
  if (/mobile|cel|móvil|^[mc]$/.test(label)) return 'MOBILE'
  if (/work|office|bureau|travail|trabajo|oficina|^[wo]$/.test(label)) return 'WORK'
  return /home|domicile|casa|^h$/.test(label) ? 'HOME' : ''
}

function oneOf(...labels: readonly (readonly RegExp[])[]): string {
  return labels
    .flat()
    .map(({ source }) => source)
    .join('|')
}

import { isNameSuffix } from './split-suffix'

/** A text, and the job titles that were taken out of it. */
export type TitleParts = { readonly text: string; readonly titles: readonly string[] }

// Whatever stands before these is one title with them: `Regional Sales Manager`. Few of them are surnames.
const LAST_WORD = oneOf(
  'manager mgr director officer president supervisor coordinator accountant assistant administrator consultant',
  'specialist analyst representative secretary treasurer controller comptroller bookkeeper technician developer',
  'executive chairman chairwoman chairperson founder cofounder owner coowner receptionist attorney architect',
  'designer advisor adviser superintendent strategist recruiter vicepresident',
  'ceo cfo coo cto cio cmo vp svp evp avp gm pdg',
)
// Whatever stands behind these is one title with them: `Gerente General`, `Directrice financière`.
const FIRST_WORD = oneOf(
  'gerente director directora jefe jefa ingeniero ingeniera asistente coordinador coordinadora supervisor supervisora',
  'presidente presidenta vicepresidente vicepresidenta secretario secretaria administrador administradora dueno duena',
  'propietario propietaria fundador fundadora encargado encargada representante vendedor vendedora tesorero tesorera',
  'analista asesor asesora consultor consultora',
  'directeur directrice gerante gestionnaire presidente vicepresidente responsable adjoint adjointe comptable',
  'ingenieur ingenieure conseiller conseillere coordonnateur coordonnatrice proprietaire fondateur fondatrice',
  'secretaire tresorier tresoriere analyste representant representante technicien technicienne',
)
// A title when nothing else stands there: some are names too. None of them ends the name of a business.
const WORD = oneOf(
  'chief senior junior general regional national global managing deputy associate lead head principal interim acting',
  'human resources customer client public relations business development information technology quality control',
  'product project program account accounts payable receivable sales marketing finance financial accounting operations',
  'engineering engineer software systems mechanical electrical civil purchasing procurement support service logistics',
  'shipping billing legal compliance production partner buyer clerk chef operator foreman team department dept agent',
  'broker realtor operating executive hr pr pm it',
  'contador contadora ventas compras finanzas comercial recursos humanos administracion operaciones contabilidad',
  'socio socia abogado abogada rh',
  'president gerant avocat avocate ventes achats finances comptabilite ressources humaines exploitation',
)
const OF = /\s+(?:of|to|for|at|de|del|des|du|d['’]|en|chez|para|pour)(?![\p{L}\p{N}]).*$|\s*@.*$/iu
const AND = /\s*[&/]\s*|\s+(?:and|y|et)\s+/i
const BETWEEN = /\s*[,;]\s*|\s+[-–—]\s+/
const CAPITALS = /^\p{Lu}{2,5}$/u
const DOTTED = /^(?:\p{Lu}\p{Ll}{0,3}\.)+\p{Lu}\p{Ll}{0,3}\.?$/u

/** Whether a text is nothing but the title or the department of somebody, with or without whom they work for. */
export function isJobTitle(text: string): boolean {
  return text.replace(OF, '').split(AND).every(isOneTitle)
}

/** Takes the titles out that stand between commas: `Jane Doe, CFO`. They are kept as they were written. */
export function splitTitles(text: string): TitleParts {
  const [first = '', ...others] = text.split(BETWEEN).filter((part) => part !== '')
  const isTitle = (part: string) => isJobTitle(part) || isAbbreviation(part, first)
  const names = others.filter((part) => !isTitle(part))
  // `Sales, Maria` is an address book's; `CFO, Jane Doe` is not.
  const isFirst = endsInOffice(first) && isJobTitle(first) && (names[0] ?? '').includes(' ')
  const titles = [...(isFirst ? [first] : []), ...others.filter(isTitle)]
  return titles.length === 0
    ? { text, titles }
    : { text: [...(isFirst ? [] : [first]), ...names].join(', '), titles }
}

function isOneTitle(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length > 0 &&
    (endsInOffice(text) ||
      FIRST_WORD.has(words[0] ?? '') ||
      words.every((word) => WORD.has(word) || LAST_WORD.has(word)))
  )
}

function endsInOffice(text: string): boolean {
  const words = wordsOf(text.replace(OF, ''))
  return LAST_WORD.has(words.at(-1) ?? '') || FIRST_WORD.has(words[0] ?? '')
}

/** `Jane Doe, PMP`; neither `DOE, JANE`, where all is in capitals, nor the initials in `Doe, J.P.`, nor a suffix. */
function isAbbreviation(part: string, name: string): boolean {
  const words = part.split(/[\s/&]+/)
  if (words.every(isNameSuffix)) return false
  const isSmallWritten = name
    .split(/\s+/)
    .some((word) => /^\p{Lu}\p{Ll}/u.test(word) && !/\p{Lu}{2}/u.test(word))
  const isShort = (word: string) => CAPITALS.test(word) || (DOTTED.test(word) && name.includes(' '))
  return isSmallWritten && words.every(isShort)
}

/** Words without accents, dots and hyphens, in lower case. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/[\p{M}.-]/gu, '')
  return plain
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function oneOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

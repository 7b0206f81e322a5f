/** Codes for names of countries, states and provinces, as plain data: names and codes are folded with `placeKey`. */
export type PlaceTables = {
  /** Three letters for each name. */
  readonly countries: ReadonlyMap<string, string>
  /** Three letters for each code of two or three, in capitals. */
  readonly countryCodes: ReadonlyMap<string, string>
  readonly states: Readonly<Record<'USA' | 'CAN', ReadonlyMap<string, string>>>
}

/** What a splitter must know of the world: codes for names, as the API takes them; null when there is none. */
export type PlaceNames = {
  /** Three letters for a name or a code of a country. */
  readonly countryCode: (text: string) => string | null
  /** Code of a state of the USA or a province of Canada, for its name or code. */
  readonly stateCode: (text: string, countryCode: 'USA' | 'CAN') => string | null
}

/** Reads names by these tables. A code of a country counts in capitals only: `It` and `no` are words. */
export function placeNames({ countries, countryCodes, states }: PlaceTables): PlaceNames {
  return {
    countryCode: (text) =>
      otherNames.get(placeKey(text)) ??
      countries.get(placeKey(text)) ??
      countryCodes.get(text.trim()) ??
      null,
    stateCode: (text, country) => states[country].get(placeKey(text)) ?? null,
  }
}

/** A name as the tables have it: without accents, case and blanks around it, and with a plain apostrophe. */
export function placeKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").trim().toLowerCase()
}

/** Other names of countries, as they are written in the languages of the window, folded with `placeKey`. */
export const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usa: 'USA',
    'u.s.a.': 'USA',
    'u.s.': 'USA',
    america: 'USA',
    'united states of america': 'USA',
    'estados unidos de america': 'USA',
    'ee. uu.': 'USA',
    'ee.uu.': 'USA',
    eeuu: 'USA',
    "etats-unis d'amerique": 'USA',
    'e.-u.': 'USA',
    uk: 'GBR',
    'u.k.': 'GBR',
    'great britain': 'GBR',
    'gran bretana': 'GBR',
    'grande-bretagne': 'GBR',
    england: 'GBR',
    inglaterra: 'GBR',
    angleterre: 'GBR',
    scotland: 'GBR',
    escocia: 'GBR',
    ecosse: 'GBR',
    wales: 'GBR',
    gales: 'GBR',
    'pays de galles': 'GBR',
  }),
)

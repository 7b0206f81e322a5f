import { frenchProvinces } from './french-provinces'

/** Mail of the armed forces of the USA has these in the place of a state; ISO does not list them. */
export const armedForces = ['AA', 'AE', 'AP'] as const

/** The codes of the only two countries whose addresses need a state or province (ISO 3166-2 without the country). */
export const stateCodes: Readonly<Record<'USA' | 'CAN', ReadonlySet<string>>> = {
  // The whole of ISO 3166-2 is bigger than the rest of the form and is loaded late; a test holds these against it.
  USA: new Set([
    ...armedForces,
    ...(
      'AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV ' +
      'NY OH OK OR PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY'
    ).split(' '),
  ]),
  CAN: new Set(Object.keys(frenchProvinces)),
}

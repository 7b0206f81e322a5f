import { isJobTitle, splitTitles } from '@shared/domain/split-title'
import { expect, it } from 'vitest'

it.each([
  ['Jane Doe, CFO', 'Jane Doe', ['CFO']],
  ['Jane Doe, cfo', 'Jane Doe', ['cfo']],
  ['Jane Doe, C.F.O.', 'Jane Doe', ['C.F.O.']],
  ['JANE DOE, CFO', 'JANE DOE', ['CFO']],
  ['Jean DUPONT, PDG', 'Jean DUPONT', ['PDG']],
  ['Jane Doe - Sales Manager', 'Jane Doe', ['Sales Manager']],
  ['Jane Doe, Vice President, Sales & Marketing', 'Jane Doe', ['Vice President', 'Sales & Marketing']],
  ['Smith, John, Head of Purchasing', 'Smith, John', ['Head of Purchasing']],
  ['CFO, Jane Doe', 'Jane Doe', ['CFO']],
  ['Ana Ruiz, Gerente General', 'Ana Ruiz', ['Gerente General']],
  ['Anne Roy, directrice des ventes', 'Anne Roy', ['directrice des ventes']],
  ['Anne Roy, vice-présidente', 'Anne Roy', ['vice-présidente']],
  ['Jane Doe, PMP', 'Jane Doe', ['PMP']],
  ['Jane Doe, P.Eng.', 'Jane Doe', ['P.Eng.']],
  ['Jane Doe, CPA, MBA', 'Jane Doe, CPA', ['MBA']],
])('takes the titles out of “%s”', (text, name, titles) => {
  expect(splitTitles(text)).toEqual({ text: name, titles })
})

it.each([
  'Green, Sarah',
  "O'Brien, Mary Ann",
  'Smith, John Jr.',
  'Jane Doe, M.D.',
  'DOE, JANE',
  'McDONALD, JOHN',
  'Doe, J.P.',
  'García López, Ana María',
  'Sales, Maria',
  'Engineer, Farokh',
  'Anne-Marie Roy',
])('finds no title in “%s”', (text) => {
  expect(splitTitles(text)).toEqual({ text, titles: [] })
})

it.each([
  'President & CEO',
  'Directeur général',
  'Gerente de Ventas',
  'Human Resources',
  'Sales Manager at Globex',
])('knows “%s” for a title', (text) => {
  expect(isJobTitle(text)).toBe(true)
})

it.each([
  'Jane Doe',
  'Edith Head',
  'Ana de la Cruz',
  'Owner & Sons',
  'Marketing Partners',
  'Initech LLC',
  '',
])('takes “%s” for no title', (text) => {
  expect(isJobTitle(text)).toBe(false)
})

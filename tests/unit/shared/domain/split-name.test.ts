import { splitName } from '@shared/domain/split-name'
import { expect, it } from 'vitest'

it.each([
  ['Jack Smith', ['', 'Jack', '', 'Smith', '']],
  ['  Jack   Fred  Smith ', ['', 'Jack', 'Fred', 'Smith', '']],
  ['Mr. Jack Smith Jr.', ['Mr.', 'Jack', '', 'Smith', 'Jr.']],
  ['Dr Ana María López Ruiz', ['Dr', 'Ana', 'María López', 'Ruiz', '']],
  ['Ludwig van Beethoven', ['', 'Ludwig', '', 'van Beethoven', '']],
  ['Oscar de la Renta', ['', 'Oscar', '', 'de la Renta', '']],
  ['Smith, Jack', ['', 'Jack', '', 'Smith', '']],
  ['Smith, Jack Fred', ['', 'Jack', 'Fred', 'Smith', '']],
  ['Jack Smith, Jr.', ['', 'Jack', '', 'Smith', 'Jr.']],
  ['Green, Sarah', ['', 'Sarah', '', 'Green', '']],
  ["O'Brien, Mary Ann", ['', 'Mary', 'Ann', "O'Brien", '']],
  ['Smith, John Jr.', ['', 'John', '', 'Smith', 'Jr.']],
  ['Smith Jr., John', ['', 'John', '', 'Smith', 'Jr.']],
  ['Smith, John, Jr.', ['', 'John', '', 'Smith', 'Jr.']],
  ['SMITH, JOHN', ['', 'JOHN', '', 'SMITH', '']],
  ['Jane Doe, Ph.D.', ['', 'Jane', '', 'Doe', 'Ph.D.']],
  ['Jane Doe, MD PhD', ['', 'Jane', '', 'Doe', 'MD PhD']],
  ['Jane Doe, CFO', ['', 'Jane', '', 'Doe', '']],
  ['Doe, Jane, Sales Manager', ['', 'Jane', '', 'Doe', '']],
  ['Prince', ['', '', '', 'Prince', '']],
  ['', ['', '', '', '', '']],
])('takes “%s” apart', (text, [prefix, firstName, middleName, lastName, suffix]) => {
  expect(splitName(text)).toEqual({ prefix, firstName, middleName, lastName, suffix })
})

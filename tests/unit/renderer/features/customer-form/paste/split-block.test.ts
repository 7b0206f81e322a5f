import { loadPlaceNames } from '@renderer/features/customer-form/paste/place-names'
import { placeBlock } from '@renderer/features/customer-form/paste/place-block'
import { splitBlock, type Block } from '@renderer/features/customer-form/paste/split-block'
import { emptyProfile } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const names = await loadPlaceNames('en')

/** What was understood, without what was not there. */
function read(text: string) {
  const { businessName, name, phone, email, place, rest } = splitBlock(text, names)
  const who = name === null ? '' : `${name.firstName} ${name.lastName}`
  const reach = phone === null ? '' : [phone.number, phone.extension, phone.type].join('/')
  const where = place === null ? '' : [...place.streetLines, place.cityName, place.zipCode].join(', ')
  return { businessName, who, reach, email, where, rest }
}

const nothing = { businessName: '', who: '', reach: '', email: '', where: '', rest: [] as Block['rest'] }

describe('a pasted block', () => {
  it.each<[string, string, Partial<typeof nothing>]>([
    [
      'a mail signature',
      'Jack Smith\nSales\nACME Corp.\nPhone: (415) 555-0134 ext. 12\njsmith@acme.com',
      {
        who: 'Jack Smith',
        businessName: 'ACME Corp.',
        reach: '(415) 555-0134/12/',
        email: 'jsmith@acme.com',
        rest: ['Sales'],
      },
    ],
    [
      'a label',
      'Marrowfat & Sons\nCordelia Marrowfat\n88 King St W\nToronto, ON M5H 1A1\nCanada',
      {
        businessName: 'Marrowfat & Sons',
        who: 'Cordelia Marrowfat',
        where: '88 King St W, Toronto, M5H 1A1',
      },
    ],
    [
      'labelled lines, a fax among them',
      'Name: Ann Lee\nMobile: 4155550134\nFax: 415 555 0143\nE-mail: ann@lee.example\nAddress: 1 Elm St\nTroy, NY 12180',
      {
        who: 'Ann Lee',
        reach: '4155550134//MOBILE',
        email: 'ann@lee.example',
        where: '1 Elm St, Troy, 12180',
        rest: ['Fax: 415 555 0143'],
      },
    ],
    [
      'a label of Quebec',
      'Mme Anne Roy\nQuincaillerie Laval ltée\n120, rue Saint-Paul, app. 4\nMontréal (Québec)  H2Y 1G6\nTél. : 514 555-0199, poste 12\nCourriel : anne@laval.example',
      {
        who: 'Anne Roy',
        businessName: 'Quincaillerie Laval ltée',
        reach: '514 555-0199/12/',
        email: 'anne@laval.example',
        where: '120, rue Saint-Paul, Montréal, H2Y 1G6',
      },
    ],
    [
      'labels in Spanish',
      'Nombre: Ana Ruiz\nMóvil: 415 555 0134\nCorreo electrónico: ana@ruiz.example\nDirección: 1 Elm St\nTroy, NY 12180',
      {
        who: 'Ana Ruiz',
        reach: '415 555 0134//MOBILE',
        email: 'ana@ruiz.example',
        where: '1 Elm St, Troy, 12180',
      },
    ],
    [
      'several numbers and mail addresses, of which the first count',
      'Jack Smith\nTel: 416 555 0100\nMobile: 647 555 0199\njack@acme.com\nBilling: billing@acme.com',
      {
        who: 'Jack Smith',
        reach: '416 555 0100//',
        email: 'jack@acme.com',
        rest: ['Billing', 'Mobile: 647 555 0199', 'billing@acme.com'],
      },
    ],
    [
      'several numbers on a line',
      'M: 647 555 0199 | T: 416 555 0100 ext: 4, F 416 555 0101',
      { reach: '647 555 0199//MOBILE', rest: ['T: 416 555 0100 ext: 4', 'F 416 555 0101'] },
    ],
    [
      'no blank behind a label',
      'Ann Lee\nE:ann@lee.example\nPhone:4155550134',
      { who: 'Ann Lee', reach: '4155550134//', email: 'ann@lee.example' },
    ],
    [
      'a title that looks like a street',
      'Dr. Jane Public\n350 Fifth Ave\nNew York, NY 10118',
      { who: 'Jane Public', where: '350 Fifth Ave, New York, 10118' },
    ],
    [
      'a name that looks like a street',
      'Diane Lane\nGlobex Corporation\nSuite 500\n350 Fifth Ave\nNew York, NY 10118',
      {
        who: 'Diane Lane',
        businessName: 'Globex Corporation',
        where: 'Suite 500, 350 Fifth Ave, New York, 10118',
      },
    ],
    [
      'a firm that looks like a street, and a post box',
      'Court Street Partners\nDrew Way\nP.O. Box 12\nTroy, NY 12180',
      { who: 'Drew Way', businessName: 'Court Street Partners', where: 'P.O. Box 12, Troy, 12180' },
    ],
    [
      'a street without a number',
      'Ann Lee\nFifth Avenue\nFloor 3\nNew York, NY 10118',
      { who: 'Ann Lee', where: 'Fifth Avenue, Floor 3, New York, 10118' },
    ],
    [
      'a city that looks like a street',
      'Ann Lee\n123 Elm\nPort St. Lucie, FL 34952',
      { who: 'Ann Lee', where: '123 Elm, Port St. Lucie, 34952' },
    ],
    [
      'a code before the city',
      'Hans Meyer\nHauptstr. 5\n10115 Berlin\nGermany',
      { who: 'Hans Meyer', where: 'Hauptstr. 5, Berlin, 10115' },
    ],
    [
      'a code before the city, below a street that no word tells',
      'Hans Meyer\nUnter den Linden 5\nD-10115 Berlin\nGermany',
      { who: 'Hans Meyer', where: 'Unter den Linden 5, Berlin, D-10115' },
    ],
    [
      'a whole address on one line of several',
      'Ann Lee\nSales, 350 Fifth Ave, New York, NY 10118, USA',
      { who: 'Ann Lee', where: '350 Fifth Ave, New York, 10118', rest: ['Sales'] },
    ],
    [
      'a title behind a name',
      'Jane Doe, CFO\nInitech LLC',
      { who: 'Jane Doe', businessName: 'Initech LLC', rest: ['CFO'] },
    ],
    ['a title before a business', 'CFO, Initech LLC', { businessName: 'Initech LLC', rest: ['CFO'] }],
    [
      'a title before a business, below a name',
      'Jane Doe\nCFO, Initech, LLC',
      { who: 'Jane Doe', businessName: 'Initech, LLC', rest: ['CFO'] },
    ],
    [
      'a title at a business',
      'Sales Manager at Acme Corp',
      { businessName: 'Acme Corp', rest: ['Sales Manager'] },
    ],
    [
      'a name, a title and a business on a line of several',
      'Jane Doe, Sales Manager @ Smith, Jones & Co\n415 555 0134',
      {
        who: 'Jane Doe',
        businessName: 'Smith, Jones & Co',
        reach: '415 555 0134//',
        rest: ['Sales Manager'],
      },
    ],
    [
      'titles on lines of their own',
      'Sales Manager\nPresident & CEO\nJane Doe\nInitech LLC',
      { who: 'Jane Doe', businessName: 'Initech LLC', rest: ['Sales Manager', 'President & CEO'] },
    ],
    [
      'departments that are joined like a business',
      'Jane Doe, Sales & Marketing\nAcme, Inc.',
      { who: 'Jane Doe', businessName: 'Acme, Inc.', rest: ['Sales & Marketing'] },
    ],
    [
      'titles in Spanish',
      'Ana Ruiz\nGerente de Ventas en Acme S.A. de C.V.',
      { who: 'Ana Ruiz', businessName: 'Acme S.A. de C.V.', rest: ['Gerente de Ventas'] },
    ],
    [
      'titles in French',
      'Directrice générale\nAnne Roy\nQuincaillerie Laval ltée',
      { who: 'Anne Roy', businessName: 'Quincaillerie Laval ltée', rest: ['Directrice générale'] },
    ],
    [
      'a title it cannot tell from a name',
      'CFO, Jane\nJane Doe CFO',
      { rest: ['CFO, Jane', 'Jane Doe CFO'] },
    ],
    ['a business with a comma before its legal form', 'Initech, LLC', { businessName: 'Initech, LLC' }],
    [
      'a business that is called like a title',
      'Office Manager, Inc.\nAnn Lee',
      {
        who: 'Ann Lee',
        businessName: 'Office Manager, Inc.',
      },
    ],
    ['a second business', 'Initech LLC\nAcme Corp', { businessName: 'Initech LLC', rest: ['Acme Corp'] }],
    [
      'a name the way address books write it',
      'Green, Sarah\n415 555 0134',
      {
        who: 'Sarah Green',
        reach: '415 555 0134//',
      },
    ],
    [
      'a name with the one of a country',
      'Jordan, Michael\nInitech LLC',
      {
        who: 'Michael Jordan',
        businessName: 'Initech LLC',
      },
    ],
    [
      'a name behind more than one comma',
      'Green, Sarah, Ann\nInitech LLC',
      {
        businessName: 'Initech LLC',
        rest: ['Green, Sarah, Ann'],
      },
    ],
    [
      'a country behind a name',
      'Jane Doe, Canada\nNew Zealand',
      { rest: ['Jane Doe, Canada', 'New Zealand'] },
    ],
    ['a country beside a name', 'Jane Doe | Canada', { who: 'Jane Doe', rest: ['Canada'] }],
    [
      'a country of somebody who can be reached',
      'Jane Doe, jane@doe.example, Canada',
      {
        who: 'Jane Doe',
        email: 'jane@doe.example',
        rest: ['Canada'],
      },
    ],
    [
      'an address in Mexico on one line',
      'Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 Ciudad de México, CDMX, México',
      { where: 'Av. Insurgentes Sur 1602, Col. Crédito Constructor, Ciudad de México, 03940' },
    ],
    [
      'an address in Mexico below a name',
      'Ana Ruiz\nCalle Hidalgo\nCol. Centro\n06000 Ciudad de México\nMéxico',
      { who: 'Ana Ruiz', where: 'Calle Hidalgo, Col. Centro, Ciudad de México, 06000' },
    ],
    [
      'nobody in an address without a street',
      'Parque Norte, Col. Crédito Constructor, 03940 Ciudad de México, México',
      { rest: ['Parque Norte', 'Col. Crédito Constructor', '03940 Ciudad de México', 'México'] },
    ],
    [
      'nobody in streets, neighbourhoods and buildings',
      'Calle Hidalgo\nCol. Crédito Constructor\nEmpire State Building\nTorre Mayor',
      { rest: ['Calle Hidalgo', 'Col. Crédito Constructor', 'Empire State Building', 'Torre Mayor'] },
    ],
    [
      'somebody before the street of one line',
      'Jane Doe, 1 Elm St, Troy, NY 12180, USA',
      { who: 'Jane Doe', where: '1 Elm St, Troy, 12180' },
    ],
    [
      'an address without a code',
      'Ana Ruiz\nCalle 50 No. 12-34\nBogotá\nColombia',
      { who: 'Ana Ruiz', where: 'Calle 50 No. 12-34, Bogotá, ' },
    ],
    [
      'an address with a code rather than one without',
      '1 Elm St\nTroy, NY 12180\nJane Doe\nUSA',
      { who: 'Jane Doe', where: '1 Elm St, Troy, 12180', rest: ['USA'] },
    ],
    ['a mail address', 'Jack Smith <jsmith@acme.com>\n', { who: 'Jack Smith', email: 'jsmith@acme.com' }],
    ['one line with commas', '1 Elm St, Troy, NY 12180, USA', { where: '1 Elm St, Troy, 12180' }],
    [
      'a long code that is no phone number',
      '1 Elm St\nTroy, NY 12180-1234',
      { where: '1 Elm St, Troy, 12180-1234' },
    ],
    ['a foreign number', 'Ann Lee\n+49 30 123456', { who: 'Ann Lee', reach: '+49 30 123456//' }],
    ['nothing it knows', 'Open from 9 to 5', { rest: ['Open from 9 to 5'] }],
    ['nothing at all', ' \n ', {}],
  ])('reads %s', (_title, text, wanted) => {
    expect(read(text)).toEqual({ ...nothing, ...wanted })
  })

  it('keeps what the field of the contact says when only an address is pasted, and names the region', () => {
    const text = 'Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 Ciudad de México, CDMX, México'
    const profile = { ...emptyProfile('BUSINESS'), businessName: 'Initech LLC' }
    const { changes, unused } = placeBlock(profile, { kind: 'customer' }, splitBlock(text, names))
    expect(changes.map(({ path }) => path)).toEqual([
      'addresses[0].streetLine1',
      'addresses[0].streetLine2',
      'addresses[0].cityName',
      'addresses[0].zipCode',
      'addresses[0].countryCode',
    ])
    expect(unused).toEqual(['CDMX'])
  })

  it('loses no word: what it does not understand is named', () => {
    const text = 'Ann Lee\nTroy office\n4155550134\nring twice\n1 Elm St\nTroy, NY 12180'
    expect(read(text).rest).toEqual(['Troy office', 'ring twice'])
  })
})

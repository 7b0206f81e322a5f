import { loadPlaceNames } from '@renderer/features/customer-form/paste/place-names'
import { splitBlock, type Block } from '@renderer/features/customer-form/paste/split-block'
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

  it('loses no word: what it does not understand is named', () => {
    const text = 'Ann Lee\nTroy office\n4155550134\nring twice\n1 Elm St\nTroy, NY 12180'
    expect(read(text).rest).toEqual(['Troy office', 'ring twice'])
  })
})

import { guessMapping, looksLikeHeaders } from '@renderer/data/import/guess-mapping'
import { readHeader } from '@renderer/data/import/header-words'
import { addressFields, fieldsOf, importTargets, withTarget } from '@renderer/data/import/import-mapping'
import { describe, expect, it } from 'vitest'

const guess = (...headers: string[]) => guessMapping(headers, [], headers.length)

describe('the name of a column', () => {
  it.each([
    ['First name', 'firstName'],
    ['firstName', 'firstName'],
    ['FIRST_NAME', 'firstName'],
    ['Nombre de pila', 'firstName'],
    ['Prénom', 'firstName'],
    ['Apellidos', 'lastName'],
    ['Nom de famille', 'lastName'],
    ['E-mail', 'primaryEmail.value'],
    ['Correo electrónico', 'primaryEmail.value'],
    ['Courriel', 'primaryEmail.value'],
    ['Phone no.', 'primaryPhoneNumber.number'],
    ['Teléfono', 'primaryPhoneNumber.number'],
    ['Numéro de téléphone', 'primaryPhoneNumber.number'],
    ['Company', 'businessName'],
    ['Razón social', 'businessName'],
    ['Raison sociale', 'businessName'],
    ['Contact name', 'fullName'],
    ['Customer ID', 'externalId'],
    ['contacts[0].primaryPhoneNumber.number', 'primaryPhoneNumber.number'],
    ['Contact first name', 'firstName'],
    ['Tipo', 'type'],
  ])('%s says the field %s', (header, field) => {
    expect(readHeader(header)).toEqual({ kind: 'field', field })
  })

  it.each([
    ['City', 'cityName', null],
    ['Mailing city', 'cityName', 'MAILING'],
    ['Shipping address', 'streetLine1', 'SHIPPING'],
    ['Dirección', 'streetLine1', null],
    ['Adresse', 'streetLine1', null],
    ['Code postal', 'zipCode', null],
    ['Address 2 city', 'cityName', 1],
    ['addresses[1].streetLine2', 'streetLine2', 1],
    ['Address line 2', 'streetLine2', null],
    ['Physical address country', 'countryCode', 'PHYSICAL'],
  ])('%s says %s of an address', (header, field, address) => {
    expect(readHeader(header)).toEqual({ kind: 'address', field, address })
  })

  it.each(['Notes', 'Date of birth', 'SSN', 'Website', '', '42'])(
    '%s says nothing that the API documents',
    (header) => {
      expect(readHeader(header)).toBeNull()
    },
  )

  it('is only ever one of the targets', () => {
    const headers = [
      'Type',
      'City',
      'Mailing city',
      'Email',
      'Nom',
      'Prenom',
      'Name',
      'Title',
      'Recipient name',
    ]
    const { columns } = guess(...headers)
    expect(columns.every((target) => target !== null && importTargets.includes(target))).toBe(true)
    expect(addressFields.every((field) => importTargets.includes(`addresses[1].${field}`))).toBe(true)
  })
})

describe('a mapping', () => {
  it('puts the addresses in the order in which they are named, each with its type', () => {
    const { columns, addressTypes } = guess(
      'Shipping street',
      'Shipping city',
      'Mailing street',
      'Mailing city',
    )
    expect(columns).toEqual([
      'addresses[0].streetLine1',
      'addresses[0].cityName',
      'addresses[1].streetLine1',
      'addresses[1].cityName',
    ])
    expect(addressTypes).toEqual(['SHIPPING', 'MAILING'])
  })

  it('takes the same names a second time for the second address, but not another word for the same', () => {
    expect(guess('Street', 'City', 'State', 'Street', 'City', 'Region').columns).toEqual([
      'addresses[0].streetLine1',
      'addresses[0].cityName',
      'addresses[0].stateCode',
      'addresses[1].streetLine1',
      'addresses[1].cityName',
      null,
    ])
  })

  it('gives no field to two columns', () => {
    expect(guess('Email', 'E-mail', 'Mobile', 'Phone').columns).toEqual([
      'primaryEmail.value',
      null,
      'primaryPhoneNumber.number',
      null,
    ])
  })

  it.each([
    [['Type', 'Company'], 'column'],
    [['Company', 'Name'], 'by-name'],
    [['First name', 'Last name'], 'INDIVIDUAL'],
  ])('with the columns %j takes the type %s', (headers, types) => {
    expect(guess(...headers).types).toBe(types)
  })

  it('finds e-mail addresses and numbers by what they look like', () => {
    const rows = [
      ['Ann Lee', 'ann@lee.example', '+1 415 555 0101'],
      ['Bo Ek', 'bo@ek.example', '(415) 555-0102'],
    ]
    expect(guessMapping(null, rows, 3).columns).toEqual([
      null,
      'primaryEmail.value',
      'primaryPhoneNumber.number',
    ])
  })

  it('takes a field from the column that held it', () => {
    const mapping = withTarget(guess('Email', 'Other'), 1, 'primaryEmail.value')
    expect(mapping.columns).toEqual([null, 'primaryEmail.value'])
  })

  it('shows what every customer needs even when no column holds it', () => {
    const keys = fieldsOf(guess('Company', 'Full name'), ['Company', 'Full name']).map(({ key }) => key)
    expect(keys).toEqual(['businessName', 'fullName', 'primaryPhoneNumber.number', 'primaryEmail.value'])
  })
})

describe('the first row', () => {
  it.each([
    [['First name', 'Email'], true],
    [['Ann', 'ann@lee.example'], false],
    [['Ann Lee', '+1 415 555 0101'], false],
    [['alpha', 'beta'], true],
  ])('%j is taken for names of columns: %s', (row, isHeader) => {
    expect(looksLikeHeaders(row)).toBe(isHeader)
  })
})

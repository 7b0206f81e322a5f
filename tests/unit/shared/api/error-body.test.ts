import { parseJson, readErrorBody } from '@shared/api/error-body'
import { errorBody, webPage } from '@tests/support/exchanges'
import { describe, expect, it } from 'vitest'

const read = (body: unknown) => readErrorBody(JSON.stringify(body))

describe('an API error body', () => {
  it('is read in the shape of today', () => {
    expect(read(errorBody)).toMatchObject({ message: errorBody.message, errors: errorBody.errors })
  })

  it('is read in the older shape', () => {
    const older = { timestamp: 't', traceId: 'x', error: 'BAD_REQUEST', message: 'No' }
    expect(read(older)).toMatchObject({ traceId: 'x', error: 'BAD_REQUEST', message: 'No' })
  })

  it('may have nulls where it says nothing', () => {
    const body = { message: 'No', errorCode: null, traceId: null, errors: null }
    expect(read(body)).toMatchObject({ message: 'No' })
  })

  it('may have numbers as codes', () => {
    expect(read({ errorCode: 1042, traceId: 9 })).toMatchObject({ errorCode: '1042', traceId: '9' })
  })

  it('keeps problems of other shapes as what they say', () => {
    const errors = [{ path: null, message: 'too long', errorCode: 3 }, 'name is missing', 7]
    expect(read({ errors })?.errors).toEqual([
      { path: '', message: 'too long', errorCode: '3' },
      { path: '', message: 'name is missing', errorCode: '' },
      { path: '', message: '', errorCode: '' },
    ])
  })

  it.each([
    ['a web page', webPage],
    ['nothing', ''],
    ['a text', '"No"'],
    ['a list', '[{"message":"No"}]'],
    ['other JSON', '{"id":"c-1"}'],
    ['empty parts', '{"message":"","errorCode":null,"errors":[]}'],
    ['a nested error', '{"error":{"code":4}}'],
  ])('is not %s', (_what, text) => {
    expect(readErrorBody(text)).toBeNull()
  })
})

it('answers undefined for text that is not JSON', () => {
  expect([parseJson('{"a":1}'), parseJson('{"a":'), parseJson('')]).toEqual([{ a: 1 }, undefined, undefined])
})

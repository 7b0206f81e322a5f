import { suggestEmail } from '@renderer/features/customer-form/suggest-email'
import { expect, it } from 'vitest'

it.each([
  ['ann@gmial.com', 'ann@gmail.com'],
  ['ann@gmail.con', 'ann@gmail.com'],
  ['ann@gmal.com', 'ann@gmail.com'],
  ['ann@gmaill.com', 'ann@gmail.com'],
  ['ann@hotmial.com', 'ann@hotmail.com'],
  ['ann@hotmali.com', 'ann@hotmail.com'],
  ['Ann.B@Yaho.com', 'Ann.B@yahoo.com'],
  ['ann@outlok.com', 'ann@outlook.com'],
  ['ann@iclud.com', 'ann@icloud.com'],
  ['ann@acme.cmo', 'ann@acme.com'],
  ['ann@yahoo.cpm', 'ann@yahoo.com'],
  ['ann@gmail', 'ann@gmail.com'],
  ['ann@gmail.', 'ann@gmail.com'],
  ['ann@gmail.c', 'ann@gmail.com'],
  ['ann@yahoo', 'ann@yahoo.com'],
  ['ann@comcast', 'ann@comcast.net'],
  ['ann@comcast.com', 'ann@comcast.net'],
  ['ann@gmail.co', 'ann@gmail.com'],
  ['ann@hotmail.cm', 'ann@hotmail.com'],
])('reads %s as %s', (typed, meant) => {
  expect(suggestEmail(typed)).toBe(meant)
})

it.each([
  'ann@gmail.com',
  'ann@yahoo.ca',
  'ann@acme.com',
  'ann@mail.com',
  'ann@me.co',
  'ann@hotmail.cl',
  'ann@yahoo.cl',
  'ann@yahoo.cn',
  'ann@hotmail.cz',
  'ann@hotmail.co',
  'ann@outlook.ca',
  'ann@yahoo.co.uk',
  'ann@yahoo.com.mx',
  'ann@protonmail.ch',
  'ann@verizon.com',
  'ann@comcast.net',
  'ann@acme',
  'ann@example.co',
  'ann@',
  '@gmial.com',
  'ann',
  '',
])('has nothing to say about %s', (typed) => {
  expect(suggestEmail(typed)).toBeNull()
})

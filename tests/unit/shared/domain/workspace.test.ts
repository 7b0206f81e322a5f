import { describe, expect, it } from 'vitest'
import { parseBaseUrl } from '@shared/domain/workspace'

describe('a base URL', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['  https://api.example.com/  ', 'https://api.example.com'],
    ['HTTPS://API.Example.com', 'https://api.example.com'],
    ['https://api.example.com:8443/kor/', 'https://api.example.com:8443/kor'],
    ['https://api.example.com/kor/v1', 'https://api.example.com/kor'],
    ['https://api.example.com/v1/', 'https://api.example.com'],
    ['https://api.example.com/v10', 'https://api.example.com/v10'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://localhost:4010/x', 'http://localhost:4010/x'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('is read from %s', (typed, expected) => {
    expect(parseBaseUrl(typed)).toBe(expected)
  })

  it.each([
    '',
    'api.example.com',
    'http://api.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'ftp://api.example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://user@api.example.com',
    'https://user:secret@api.example.com',
    'https://api.example.com?x=1',
    'https://api.example.com/#part',
    'https://api.example.com:99999',
  ])('is not read from %s', (typed) => {
    expect(parseBaseUrl(typed)).toBeNull()
  })
})

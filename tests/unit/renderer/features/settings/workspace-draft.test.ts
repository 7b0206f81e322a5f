import {
  checkWorkspace,
  isMoved,
  needsCredentials,
  type WorkspaceDraft,
} from '@renderer/features/settings/workspace-draft'
import { toEditInput } from '@renderer/features/settings/to-edit-input'
import { testWorkspace } from '@tests/support/fake-desktop'
import { describe, expect, it } from 'vitest'

const full: WorkspaceDraft = {
  name: 'Field',
  environment: 'sandbox',
  baseUrl: 'https://api.example.com',
  apiKey: 'key',
  apiSecret: 'secret',
}
const unchanged: WorkspaceDraft = { ...full, apiKey: '', apiSecret: '' }

describe('a workspace that is added', () => {
  it('is in order when all is there', () => {
    expect(checkWorkspace(full, null)).toEqual({})
  })

  it('needs every field', () => {
    const empty = { ...full, name: ' ', baseUrl: '', apiKey: '', apiSecret: '' }
    expect(Object.keys(checkWorkspace(empty, null))).toEqual(['name', 'baseUrl', 'apiKey', 'apiSecret'])
  })

  it.each(['http://api.example.com', 'api.example.com', 'https://me:pw@api.example.com', 'https://x/?a=1'])(
    'may not go to %s',
    (baseUrl) => {
      expect(checkWorkspace({ ...full, baseUrl }, null).baseUrl).toContain('https://')
    },
  )

  it('has a name of bearable length', () => {
    expect(checkWorkspace({ ...full, name: 'x'.repeat(61) }, null).name).toContain('60')
  })
})

describe('a workspace that is edited', () => {
  it('keeps its key and secret when they are left empty', () => {
    expect(checkWorkspace(unchanged, testWorkspace)).toEqual({})
    expect(toEditInput(testWorkspace, { ...unchanged, name: 'West' })).toEqual({
      workspaceId: testWorkspace.id,
      name: 'West',
    })
  })

  it('takes a slash at the end for the same address', () => {
    expect(needsCredentials({ ...unchanged, baseUrl: 'https://api.example.com/' }, testWorkspace)).toBe(false)
  })

  it('needs key and secret again when its address changes', () => {
    const moved = { ...unchanged, baseUrl: 'https://other.example.com' }
    expect(Object.keys(checkWorkspace(moved, testWorkspace))).toEqual(['apiKey', 'apiSecret'])
    expect(toEditInput(testWorkspace, { ...moved, apiKey: 'k', apiSecret: 's' })).toMatchObject({
      baseUrl: 'https://other.example.com',
      apiKey: 'k',
      apiSecret: 's',
    })
  })

  it.each([
    ['https://other.example.com', true],
    ['https://api.example.com/', false],
    ['https://', false],
    ['', false],
  ])('counts %j as another address: %s', (baseUrl, isAnother) => {
    expect(isMoved({ ...unchanged, baseUrl }, testWorkspace)).toBe(isAnother)
  })

  it('needs the secret when a new key is typed', () => {
    expect(Object.keys(checkWorkspace({ ...unchanged, apiKey: 'k' }, testWorkspace))).toEqual(['apiSecret'])
  })

  it('has nothing but a name when it is for practice', () => {
    const practice = { ...unchanged, environment: 'practice', baseUrl: '' } as const
    expect(checkWorkspace(practice, { baseUrl: '' })).toEqual({})
    expect(
      toEditInput({ ...testWorkspace, environment: 'practice', baseUrl: '' }, practice),
    ).not.toHaveProperty('baseUrl')
  })
})

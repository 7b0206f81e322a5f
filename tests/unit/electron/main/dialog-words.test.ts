import { workspacesFailure } from '@electron/main/dialog-words'
import { appError } from '@shared/errors'
import { describe, expect, it } from 'vitest'

describe('a start that fails', () => {
  it.each([
    ['row-damaged', 'Put a good copy of the file'],
    ['row-too-new', 'Install the newest Outpost'],
    ['storage-failed', 'Make sure that you may read the file'],
  ] as const)('at a list of workspaces that is %s says what to do, and with which file', (code, advice) => {
    const { text } = workspacesFailure(appError(code), '/data/workspaces.json')
    expect(text).toContain(advice)
    expect(text).toContain('/data/workspaces.json')
  })
})

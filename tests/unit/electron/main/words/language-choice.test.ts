import { newsWords } from '@electron/main/background/words'
import { leavingWords } from '@electron/main/leaving-words'
import { menuTemplate } from '@electron/main/menu'
import { openLanguageChoice } from '@electron/main/words/language-choice'
import { createPlainJsonFile } from '@tests/support/plain-json-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { afterEach, describe, expect, it } from 'vitest'

function open(folder: string, preferred: readonly string[] = ['en']) {
  return openLanguageChoice({ file: createPlainJsonFile(folder, 'language'), preferred })
}

afterEach(() => void open(temporaryFolder()))

describe('the language of main', () => {
  it('is the first of the system that Outpost speaks, until the agent chooses', () => {
    const folder = temporaryFolder()
    expect(open(folder, ['de', 'fr-CA']).spoken()).toBe('fr-CA')
    expect(open(folder, ['de']).choose('es').ok).toBe(true)
    expect(open(folder, ['fr-CA']).spoken()).toBe('es')
  })

  it('follows a choice at once, in notifications, boxes and menu, and says so', () => {
    const choice = open(temporaryFolder())
    const told: string[] = []
    const about = { workspaceId: '', workspace: null }
    const drained = { ...about, kind: 'drained', count: 2, held: 0, attention: 0, isAll: true } as const
    choice.follow(() => told.push(choice.spoken()))
    expect(newsWords(drained).body).toBe('2 customers were created.')
    choice.choose('es')
    expect(newsWords(drained).body).toBe('Se crearon 2 clientes.')
    expect(leavingWords({ waiting: 1, sending: 0 }).message).toBe('1 cliente aún no se ha enviado.')
    expect(menuTemplate('linux').map(({ label }) => label)).toEqual(['Edición', 'Ver', 'Ventana'])
    expect(told).toEqual(['es'])
  })
})

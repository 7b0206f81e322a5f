import { describe, expect, it } from 'vitest'
import { audit, type Facts, type Told } from '@tests/crash/audit'

const synced: Told = { name: 'Alder', localKey: 'key-1', seen: 'acknowledged' }
const draft: Told = { name: 'Birch', localKey: 'key-2', seen: 'saved' }
const cutOff: Told = { name: 'Cedar', localKey: null, seen: 'begun' }

const onServer = { id: 'id-1', key: 'key-1', name: 'Alder' }
const syncedRow = { localKey: 'key-1', serverId: 'id-1', state: 'synced' }
const draftRow = { localKey: 'key-2', serverId: '', state: 'draft' }

const sound: Facts = {
  told: [synced, draft, cutOff],
  thisRound: [synced, draft, cutOff],
  ledger: [onServer],
  app: {
    rows: [syncedRow, draftRow],
    outbox: [],
    listed: 2,
    lines: [
      { name: 'Alder', word: 'Synced' },
      { name: 'Birch', word: 'Draft' },
    ],
  },
}

function withRows(rows: Facts['app']['rows']): Facts {
  return { ...sound, app: { ...sound.app, rows, listed: rows.length } }
}

describe('the audit of a crash round', () => {
  it('is content with each customer once', () => {
    expect(audit(sound)).toEqual([])
  })

  it('allows a row for a customer the app was killed over before the agent could see its key', () => {
    expect(audit(withRows([syncedRow, draftRow, { ...draftRow, localKey: 'key-3' }]))).toEqual([])
  })

  const submitted: Told = { ...synced, seen: 'submit-pressed' }
  const unanswered = { ...sound, told: [submitted, draft], thisRound: [submitted, draft] }

  it('allows a submit that was not acknowledged to be synced', () => {
    expect(audit(unanswered)).toEqual([])
  })

  it('allows a submit that was not acknowledged to be a draft still', () => {
    const rows = [{ ...draftRow, localKey: 'key-1' }, draftRow]
    const lines = sound.app.lines.map((line) => ({ ...line, word: 'Draft' }))
    expect(audit({ ...unanswered, ledger: [], app: { ...sound.app, rows, lines } })).toEqual([])
  })

  const twice = { ...onServer, id: 'id-2' }
  it.each<[string, Facts, string]>([
    ['a customer twice on the server', { ...sound, ledger: [onServer, twice] }, 'DOUBLED'],
    [
      'a customer again under another key',
      { ...sound, ledger: [onServer, { ...twice, key: 'x' }] },
      'DOUBLED',
    ],
    ['a customer twice in the app', withRows([syncedRow, syncedRow, draftRow]), 'DOUBLED'],
    ['an acknowledged customer missing on the server', { ...sound, ledger: [] }, 'LOST'],
    ['an acknowledged customer missing in the app', withRows([draftRow]), 'LOST'],
    ['a saved draft missing', withRows([syncedRow]), 'LOST'],
    [
      'a synced row the server knows by another ID',
      withRows([{ ...syncedRow, serverId: 'x' }, draftRow]),
      'id-1',
    ],
    [
      'a draft that was sent',
      { ...sound, ledger: [onServer, { id: 'x', key: 'key-2', name: 'Birch' }] },
      'Birch',
    ],
    ['an entry left in the outbox', { ...sound, app: { ...sound.app, outbox: ['key-1'] } }, 'outbox'],
    ['a state that is no end', withRows([{ ...syncedRow, state: 'needs-you' }, draftRow]), 'needs-you'],
    ['a list with fewer lines than rows', { ...sound, app: { ...sound.app, listed: 1 } }, 'list'],
    ['a list that shows another state', { ...sound, app: { ...sound.app, lines: [] } }, 'Alder'],
  ])('reports %s', (_what, facts, word) => {
    expect(audit(facts).join('\n')).toContain(word)
  })
})

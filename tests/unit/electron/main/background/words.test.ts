import { newsWords, tooltipWords } from '@electron/main/background/words'
import { overlayFile } from '@electron/main/background/overlay-file'
import { trayMenu, type TrayView } from '@electron/main/background/tray-menu'
import { outboxNewsWords } from '@renderer/ui/outbox-news-words'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('a notification', () => {
  it.each([
    ['drained', 1, 'Everything is sent / 1 customer was created.'],
    ['drained', 12, 'Everything is sent / 12 customers were created.'],
    ['attention', 1, '1 customer needs you / Open the outbox to correct or decide.'],
    ['attention', 3, '3 customers need you / Open the outbox to correct or decide.'],
  ] as const)('of %s, %i, counts and names nobody', (kind, count, words) => {
    const about = { workspaceId: '', workspace: null, count }
    const { title, body } = newsWords({ ...about, kind, held: 0, attention: 0, isAll: true })
    expect(`${title} / ${body}`).toBe(words)
  })
})

it('says of what the agent holds that it is not sent, and never that everything is', () => {
  const news = {
    kind: 'drained',
    workspaceId: '',
    workspace: null,
    count: 2,
    held: 1,
    attention: 0,
    isAll: false,
  } as const
  const said = '2 customers were created. 1 is on hold until you release it.'
  expect(newsWords(news)).toEqual({ title: 'Nothing is waiting in the outbox any more', body: said })
  expect(outboxNewsWords(news, 'production')).toBe(said)
})

describe('the number on the taskbar', () => {
  it('has a picture for each, and none for none', () => {
    expect([0, 1, 9, 10, 250].map(overlayFile)).toEqual([
      null,
      'badge-1.png',
      'badge-9.png',
      'badge-9-and-more.png',
      'badge-9-and-more.png',
    ])
    for (let count = 1; count <= 10; count += 1) {
      expect(existsSync(`renderer/public/icons/${overlayFile(count) ?? ''}`)).toBe(true)
    }
  })
})

describe('the icon beside the clock', () => {
  it('says how many are not sent, and whether sending is paused', () => {
    expect(tooltipWords({ unsent: 0, isPaused: false })).toBe('Outpost: nothing to send')
    expect(tooltipWords({ unsent: 4, isPaused: false })).toBe('Outpost: 4 not sent yet')
    expect(tooltipWords({ unsent: 4, isPaused: true })).toBe('Outpost: 4 not sent yet, sending is paused')
  })

  const choose = (view: Partial<TrayView>, label: string) => {
    const done: string[] = []
    const items = trayMenu(
      { unsent: 0, isPaused: false, canPause: true, ...view },
      {
        open: () => done.push('open'),
        pause: (isPaused) => done.push(isPaused ? 'pause' : 'resume'),
        quit: () => done.push('quit'),
      },
    )
    const item = items.find((one) => one.label === label)
    if (item?.enabled !== false) (item?.click as (() => void) | undefined)?.()
    return done
  }

  it('opens, pauses, resumes and quits', () => {
    expect(choose({}, 'Open Outpost')).toEqual(['open'])
    expect(choose({}, 'Pause sending')).toEqual(['pause'])
    expect(choose({ isPaused: true }, 'Resume sending')).toEqual(['resume'])
    expect(choose({}, 'Quit Outpost')).toEqual(['quit'])
  })

  it('changes nothing while Outpost is locked', () => {
    expect(choose({ canPause: false }, 'Pause sending')).toEqual([])
  })
})

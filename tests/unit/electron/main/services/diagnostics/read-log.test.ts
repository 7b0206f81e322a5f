import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLogTail } from '@electron/main/services/diagnostics/read-log'
import { createLogger } from '@electron/main/services/logger'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { expect, it } from 'vitest'

const said = async (folder: string, most = 100) =>
  (await readLogTail(folder, most)).lines.map(({ event, details }) => [event, details])

it('reads what the logger wrote, the last lines first of all', async () => {
  const folder = temporaryFolder()
  const logger = createLogger(folder)
  for (const count of [1, 2, 3]) logger.note('started', { count })
  expect(await said(folder, 2)).toEqual([
    ['started', { count: 2 }],
    ['started', { count: 3 }],
  ])
})

it('reads on from the older file', async () => {
  const folder = temporaryFolder()
  for (const name of ['outpost.old.log', 'outpost.log'])
    appendFileSync(
      join(folder, name),
      `[2026-01-05 09:00:00.000] [info]  started {"count":${String(name.length)}}\n`,
    )
  expect(await said(folder)).toEqual([
    ['started', { count: 15 }],
    ['started', { count: 11 }],
  ])
})

it('leaves out lines and details that nobody of us wrote', async () => {
  const folder = temporaryFolder()
  createLogger(folder).note('failed')
  const file = join(folder, 'outpost.log')
  appendFileSync(file, 'Sarah Green was here\n')
  appendFileSync(file, '[2026-01-05 09:00:00.000] [info]  sarah {}\n')
  appendFileSync(
    file,
    '[2026-01-05 09:00:00.000] [info]  started {"code":"internal","name":"Sarah","who":"Sarah"}\n',
  )
  const { lines, leftOut } = await readLogTail(folder, 100)
  expect(lines.map(({ event, details }) => [event, details])).toEqual([
    ['failed', {}],
    ['started', { code: 'internal', name: 'Error' }],
  ])
  expect(leftOut).toBe(2)
})

it('reads nothing where there is no log', async () => {
  expect(await readLogTail(temporaryFolder(), 10)).toEqual({ lines: [], leftOut: 0 })
})

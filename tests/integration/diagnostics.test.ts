import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLogger } from '@electron/main/services/logger'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { startDesktop } from '@tests/support/desktop-story'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { sendJson, startLocalServer } from '@tests/support/local-server'
import { describe, expect, it } from 'vitest'

const CANARY = {
  workspace: 'Zwetschge branch',
  business: 'Zwetschge & Sons',
  person: 'Zwetschgenmann',
  phone: '+14155550187',
  email: 'zwetschge@canary.example',
  apiKey: 'key-zwetschge-77',
  apiSecret: 'secret-zwetschge-88',
  token: 'token-zwetschge-99',
  said: 'no room for Zwetschge here',
}

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** An Outpost that met canaries wherever there is a way in: names, secrets, a server's words, errors, the log itself. */
async function metCanaries() {
  const server = await startLocalServer(({ path }, response) => {
    if (path.endsWith('/exchange')) sendJson(response, 200, { access_token: CANARY.token, expires_in: 60 })
    else sendJson(response, 500, { message: CANARY.said, errorCode: CANARY.said, traceId: CANARY.said })
  })
  const story = startDesktop()
  const { desktop, userData } = story
  const { apiKey, apiSecret } = CANARY
  const access = { baseUrl: `${server.baseUrl}/zwetschge`, apiKey, apiSecret }
  const added = value(
    await desktop.workspaces.add({ name: CANARY.workspace, environment: 'production', ...access }),
  )
  value(await desktop.workspaces.addPractice())
  const workspaceId = added.id
  const contacts = [{ firstName: CANARY.person, lastName: CANARY.person, primary: true, primaryPhoneNumber: { number: CANARY.phone, type: 'WORK' }, primaryEmail: { value: CANARY.email } }] // prettier-ignore
  const profile = { type: 'BUSINESS' as const, businessName: CANARY.business, contacts }
  const content = {
    profile,
    reference: CANARY.business,
    revision: 1,
    capturedAt: 1,
    timeline: [],
    server: null,
  }
  const record = {
    localKey: crypto.randomUUID(),
    state: 'queued' as const,
    content,
    body: JSON.stringify(profile),
  }
  value(await desktop.journal.save({ workspaceId, record }))
  await desktop.customers.create({ workspaceId, localKey: record.localKey, body: record.body })
  await desktop.customers.search({ workspaceId, text: CANARY.person })
  await story.invoke('workspaces:edit', {
    workspaceId,
    name: CANARY.business,
    [CANARY.person]: CANARY.person,
  })
  const logger = createLogger(join(userData, 'logs'))
  logger.bug(Object.assign(new Error(CANARY.said), { name: CANARY.person }))
  logger.note('settings-unreadable', { code: 'row-damaged' })
  return { ...story, workspaceId }
}

const holds = (text: string) => Object.values(CANARY).filter((canary) => text.includes(canary))

describe('the support bundle', () => {
  it('says how things stand, by codes and counts', async () => {
    const { desktop } = await metCanaries()
    const { text } = value(await desktop.diagnostics.collect())
    expect(text).toContain('Outpost 0.1.0')
    expect(text).toContain(
      'Workspace 1: production over this-computer, credentials ready, 0 drafts, 1 submitted, 1 maybe sent',
    )
    expect(text).toContain('Workspace 2: practice, credentials ready, 0 drafts, 0 submitted')
    expect(text).toMatch(/workspace 1 {2}server-not-answering/)
    expect(text).toContain('settings-unreadable  {"code":"row-damaged"}')
    expect(text).toContain('bug  {"name":"Error"')
  })

  it('holds nothing of a person, an account or a server', async () => {
    const { desktop, userData } = await metCanaries()
    const { text } = value(await desktop.diagnostics.collect())
    expect(holds(text)).toEqual([])
    expect(text.toLowerCase()).not.toContain('zwetschge')
    for (const personal of [userData, '127.0.0.1', 'http://', process.cwd()])
      expect(text).not.toContain(personal)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  it('finds the canaries where they are, so that the search itself is proven', async () => {
    const { traffic } = await metCanaries()
    expect(holds(traffic())).toEqual(
      expect.arrayContaining([CANARY.workspace, CANARY.business, CANARY.apiSecret]),
    )
  })

  it('is saved word for word as it was shown, where the agent says', async () => {
    const { desktop, saveTo } = await metCanaries()
    const folder = temporaryFolder()
    expect(await desktop.diagnostics.save()).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    const { text } = value(await desktop.diagnostics.collect())
    expect(value(await desktop.diagnostics.save())).toEqual({ isSaved: false })
    const file = join(folder, 'bundle.txt')
    saveTo.push(file, join(folder, 'no', 'such', 'folder'))
    expect(value(await desktop.diagnostics.save())).toEqual({ isSaved: true })
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(await desktop.diagnostics.save()).toMatchObject({ ok: false, error: { code: 'file-denied' } })
  })

  it('can be made when there is nothing to say, and when the secrets cannot be opened', async () => {
    const { desktop, system } = startDesktop()
    expect(value(await desktop.diagnostics.collect()).text).toContain('Workspaces\n  none')
    value(await desktop.workspaces.addPractice())
    system.setBackend('basic_text')
    expect(value(await desktop.diagnostics.collect()).text).toContain(
      'protected by the system: no (basic_text)',
    )
  })
})

import { METADATA_KEY } from '@shared/domain/own-metadata'
import type { Exchange, HttpRequest } from '@shared/api/exchange'
import type { Chance } from './chance'
import type { Scheduler } from './scheduler'

/** What a server lets its clients know; the create protocol must cope with each. */
export const manners = [
  'finds',
  'finds',
  'drops-metadata',
  'ignores-filter',
  'rejects-filter',
  'hides-reference',
  'hides-and-finds-nothing',
] as const

export type Manners = (typeof manners)[number]

/** One customer on the server; `localKey` is empty for those that others made. */
export type ServerRow = {
  readonly id: string
  readonly localKey: string
  readonly wire: Record<string, unknown>
  readonly externalId: string
  readonly visibleAt: number
  /** Somebody deleted it there. */
  isDeleted: boolean
}

type Profile = Record<string, unknown>

export type Server = {
  readonly name: string
  readonly manners: Manners
  readonly rows: ServerRow[]
  /** How it behaves now; the weather changes it. */
  readonly mood: { oddAnswers: number; forgetsTokens: boolean; answersAs: 'V24' | 'V22' | 'array' | 'other' }
  /** Everything it ever received to create: which customer, which text. */
  readonly arrivals: { readonly localKey: string; readonly body: string }[]
  /** Requests that bore the credentials of someone else. */
  readonly intrusions: string[]
  handle(request: HttpRequest): Exchange
  /** What its own web page shows now. */
  visible(): ServerRow[]
}

type Setting = {
  readonly name: string
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly manners: Manners
  readonly refusesDuplicates: boolean
  /** How long lists lag behind writes at most, ms. */
  readonly lagMs: number
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Exchange => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
const html = (status: number): Exchange => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Bad gateway</body></html>',
})
const errorBody = (message: string, path = '') => ({
  traceId: 't',
  message,
  errors: path === '' ? [] : [{ path, message, errorCode: 'E' }],
})

/** A RocketKOR of one workspace: it knows what it was told, and tells what its manners let it tell. */
export function createServer(setting: Setting): Server {
  const { name, scheduler, chance } = setting
  const rows: ServerRow[] = []
  const tokens = new Set<string>()
  const mood: Server['mood'] = { oddAnswers: 0, forgetsTokens: false, answersAs: 'V24' }
  const arrivals: Server['arrivals'] = []
  const intrusions: string[] = []
  const basic = `Basic ${Buffer.from(`key-${name}:secret-${name}`).toString('base64')}`
  let tokensMade = 0

  function exchangeKey(request: HttpRequest): Exchange {
    if (request.headers['authorization'] !== basic) {
      intrusions.push(`an exchange with ${request.headers['authorization'] ?? 'nothing'}`)
      return json(403, errorBody('no'))
    }
    const token = `token-${name}-${++tokensMade}`
    tokens.add(token)
    return json(200, { access_token: token, expires_in: chance.pick([60, 300, 3600]) })
  }
  function isSignedIn({ headers }: HttpRequest): boolean {
    const token = headers['authorization']?.replace('Bearer ', '') ?? ''
    if (!token.startsWith(`token-${name}-`)) intrusions.push(`a request with ${token}`)
    if (mood.forgetsTokens) tokens.clear()
    mood.forgetsTokens = false
    return tokens.has(token)
  }
  function oddAnswer(isCreate: boolean): Exchange {
    const wait = chance.pick<Record<string, string>>([
      {},
      { 'retry-after': '7' },
      { 'retry-after': '120' },
      { 'retry-after': 'Thu, 01 Jan 2026 10:01:30 GMT', date: 'Thu, 01 Jan 2026 10:00:00 GMT' },
    ])
    const status = chance.pick([429, 429, 500, 502, 503, 503, 504, 401, 403, 404, 405, 408, 302, 511, 418, 0])
    if (status === 0) return html(chance.pick([200, 502, 404]))
    if (status === 302) return { kind: 'answer', status, headers: { location: 'http://portal' }, body: '' }
    if (status === 418)
      return { kind: 'answer', status: isCreate ? 499 : 200, headers: {}, body: isCreate ? '' : '{' }
    return chance.happens(0.2) ? html(status) : json(status, errorBody('odd'), wait)
  }
  /** It has the customer, and something between it and us answers otherwise. */
  function afterCommit(): Exchange {
    // A gateway that asks again passes on what the second request got.
    const repeated = setting.refusesDuplicates ? 409 : 503
    const status = chance.pick([500, 502, 503, 504, 408, 302, 201, 200, repeated])
    if (status === 409) return json(status, errorBody('duplicate'))
    if (status === 302) return { kind: 'answer', status, headers: { location: 'http://portal' }, body: '' }
    if (status < 300) return chance.happens(0.5) ? html(status) : json(status, {})
    return chance.happens(0.5) ? html(status) : json(status, errorBody('odd'))
  }
  function create(body: string): Exchange {
    const wire = JSON.parse(body) as Profile & { externalId: string; metadata: Record<string, string> }
    const localKey = wire.metadata[METADATA_KEY] ?? ''
    arrivals.push({ localKey, body })
    if (body.includes('Poison')) return json(500, errorBody('boom'))
    if (body.includes('Refuse')) return json(422, errorBody('not this name', 'lastName'))
    const isTaken = rows.some(({ externalId, isDeleted }) => !isDeleted && externalId === wire.externalId)
    if (setting.refusesDuplicates && isTaken) return json(409, errorBody('duplicate'))
    const row = addRow(wire, localKey)
    return chance.happens(mood.oddAnswers) ? afterCommit() : json(201, show(row))
  }
  function addRow(wire: Profile & { externalId: string }, localKey: string): ServerRow {
    const id = `${name}-${rows.length + 1}`
    const createdAt = new Date(Date.UTC(2026, 0, 5) + scheduler.now()).toISOString()
    const visibleAt = scheduler.now() + chance.next() * setting.lagMs
    const row = {
      id,
      localKey,
      externalId: wire.externalId,
      visibleAt,
      isDeleted: false,
      wire: { ...wire, id, status: 'ACTIVE', createdAt },
    }
    rows.push(row)
    return row
  }
  function show({ wire }: ServerRow): Profile {
    const { metadata, externalId, ...rest } = wire
    const isHidden = setting.manners.startsWith('hides')
    const hasMetadata = !isHidden && setting.manners !== 'drops-metadata'
    const shown = { ...rest, ...(!isHidden && { externalId }), ...(hasMetadata && { metadata }) }
    return mood.answersAs === 'V22' && wire['type'] === 'BUSINESS'
      ? { ...shown, businessName: undefined, doingBusinessAsName: wire['businessName'] }
      : shown
  }
  const visible = () => rows.filter(({ visibleAt, isDeleted }) => !isDeleted && visibleAt <= scheduler.now())
  function retrieve(id: string): Exchange {
    const row = rows.find((it) => it.id === id && !it.isDeleted)
    return row === undefined ? json(404, errorBody('no such customer')) : json(200, show(row))
  }
  function list(query: URLSearchParams): Exchange {
    const reference = query.get('externalId')
    const text = query.get('search')
    if (reference !== null && setting.manners === 'rejects-filter')
      return json(400, errorBody('unknown parameter'))
    const found = visible().filter((row) => {
      if (text === null && reference === null) return true
      if (text !== null) return JSON.stringify(row.wire).includes(text)
      if (setting.manners === 'hides-and-finds-nothing') return false
      const ignores = setting.manners === 'ignores-filter' || setting.manners === 'hides-reference'
      return ignores || row.externalId === reference
    })
    const content = found.map(show)
    if (mood.answersAs === 'other') return json(200, { customers: content })
    return json(200, mood.answersAs === 'array' ? content : { content, hasNext: false })
  }

  return {
    name,
    manners: setting.manners,
    rows,
    mood,
    arrivals,
    intrusions,
    visible,
    handle(request) {
      const url = new URL(request.path, 'http://server')
      const isCreate = request.method === 'POST' && url.pathname === '/v1/customers'
      if (chance.happens(mood.oddAnswers)) return oddAnswer(isCreate)
      if (url.pathname.endsWith('/exchange')) return exchangeKey(request)
      if (!isSignedIn(request)) return json(chance.pick([401, 403]), errorBody('token'))
      if (isCreate) return create(request.body ?? '')
      const id = url.pathname.split('/')[3]
      return id === undefined ? list(url.searchParams) : retrieve(id)
    },
  }
}

/** A customer on the server that nobody here made. */
export function addStranger(server: Server, wire: Record<string, unknown>): void {
  const id = `${server.name}-other-${server.rows.length + 1}`
  const createdAt = '2025-12-01T00:00:00Z'
  server.rows.push({
    id,
    localKey: '',
    externalId: '',
    visibleAt: 0,
    isDeleted: false,
    wire: { ...wire, externalId: '', id, status: 'ACTIVE', createdAt },
  })
}

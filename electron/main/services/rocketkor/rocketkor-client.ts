import { readCustomer, type ServerCustomer } from '@shared/api/customer'
import { toListQuery, type CustomerFilters, type ListPart } from '@shared/api/customer-query'
import type { Exchange, HttpRequest, SendRequest } from '@shared/api/exchange'
import { pageSchema } from '@shared/api/page'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { rejectsToken } from '@shared/sync/answer-signs'
import { judgeCreate, judgeRead } from '@shared/sync/judge-exchange'
import type { CustomerPage, ListedPage } from '@shared/sync/ports'
import type { Verdict } from '@shared/sync/verdict'
import { z } from '@shared/zod'
import type { TokenSource } from './token-source'

/** The calls Outpost makes as one Service Account. Each sends a request once, or twice when the token is rejected. */
export type RocketkorClient = {
  /** One attempt to create the customer in this JSON text. */
  create(body: string): Promise<Verdict>
  retrieve(id: string): Promise<Result<ServerCustomer, AppError>>
  findByReference(reference: string): Promise<Result<CustomerPage, AppError>>
  search(text: string): Promise<Result<CustomerPage, AppError>>
  list(filters: CustomerFilters, part: ListPart): Promise<Result<ListedPage, AppError>>
  /** The Business Account of the credentials; an empty name where the answer tells none. */
  whoAmI(): Promise<Result<{ accountName: string }, AppError>>
}

const CUSTOMERS = '/v1/customers'
const ACCOUNT = '/v1/business-accounts/self'

const accountSchema = z.record(z.string(), z.unknown())
const nameSchema = z.string().catch('')

/** Makes the client of one workspace. */
export function createRocketkorClient(deps: { send: SendRequest; tokens: TokenSource }): RocketkorClient {
  const { send, tokens } = deps

  async function sendSignedIn(request: HttpRequest): Promise<Result<Exchange, AppError>> {
    const token = await tokens.token()
    if (!token.ok) return token
    const exchange = await send(withToken(request, token.value.value))
    if (!rejectsToken(exchange, { isTokenFresh: token.value.isFresh })) return ok(exchange)
    const renewed = await tokens.renew(token.value.value)
    return renewed.ok ? ok(await send(withToken(request, renewed.value.value))) : renewed
  }

  async function read(path: string): Promise<Result<unknown, AppError>> {
    const exchange = await sendSignedIn({ method: 'GET', path, headers: {} })
    return exchange.ok ? judgeRead(exchange.value) : exchange
  }

  async function readList(query: Record<string, string>): Promise<Result<ListedPage, AppError>> {
    const answer = await read(`${CUSTOMERS}?${new URLSearchParams(query).toString()}`)
    return answer.ok ? readPage(answer.value) : err(listError(answer.error))
  }

  return {
    async create(body) {
      const exchange = await sendSignedIn({
        method: 'POST',
        path: CUSTOMERS,
        headers: { 'content-type': 'application/json' },
        body,
      })
      if (exchange.ok) return judgeCreate(exchange.value, { isTokenFresh: true })
      const { code, retryAfterMs = null } = exchange.error
      return { verdict: 'not-sent', code, retryAfterMs }
    },
    async retrieve(id) {
      const answer = await read(`${CUSTOMERS}/${pathSegment(id)}`)
      if (!answer.ok) return answer
      const customer = readCustomer(answer.value)
      return customer === null ? err(appError('unexpected-answer')) : ok(customer)
    },
    findByReference: (reference) => readList({ externalId: reference }),
    search: (text) => readList({ search: text }),
    list: (filters, part) => readList(toListQuery(filters, part)),
    async whoAmI() {
      const answer = await read(ACCOUNT)
      if (!answer.ok) return answer
      const account = accountSchema.safeParse(answer.value)
      if (!account.success) return err(appError('unexpected-answer'))
      return ok({ accountName: accountName(account.data) })
    },
  }
}

function withToken(request: HttpRequest, token: string): HttpRequest {
  const headers = { ...request.headers, accept: 'application/json', authorization: `Bearer ${token}` }
  return { ...request, headers }
}

/** An id as one part of a path; half a surrogate pair, which cannot be encoded, becomes the replacement character. */
function pathSegment(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** The documented envelope; a bare array, as other lists of this API are (API reference 3.3), is read too. */
function readPage(answer: unknown): Result<ListedPage, AppError> {
  const page = pageSchema.safeParse(Array.isArray(answer) ? { content: answer } : answer)
  if (!page.success) return err(appError('unexpected-answer'))
  const read = page.data.content.map(readCustomer)
  const customers = read.filter((customer) => customer !== null)
  const { hasNext, totalElements: total = null } = page.data
  return ok({ customers, hasNext, unreadable: read.length - customers.length, total })
}

/** The list itself is always there, so a 404 is about the address. */
function listError(error: AppError): AppError {
  return error.code === 'not-found' ? { ...error, code: 'no-api-here' } : error
}

/** The V24 name, the older one, or a plain one. */
function accountName(account: Record<string, unknown>): string {
  const names = ['businessName', 'doingBusinessAsName', 'legalName', 'name']
  return names.map((name) => nameSchema.parse(account[name])).find((name) => name !== '') ?? ''
}

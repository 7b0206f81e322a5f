import type { FaultSwitch } from '@electron/practice-api/faults/fault-switch'
import type { Refuse } from '@electron/practice-api/refusals'
import { checkCustomer } from '@electron/practice-api/rules/check-customer'
import type { NewCustomer } from '@electron/practice-api/rules/customer-rules'
import type { CustomerStore } from '@electron/practice-api/state/customer-store'
import type { StoredCustomer } from '@electron/practice-api/state/practice-state'
import type { OnWire } from '@electron/practice-api/wire'
import { Hono, type Context } from 'hono'
import { toAnswer, type CustomerAnswer } from './customer-answer'
import { createFilter, filtersSchema } from './customer-filters'
import { pagingSchema, toPage } from './customer-page'

/** What a create with an `externalId` that is already there does; RocketKOR's own behaviour is not documented. */
export type DuplicateExternalId = 'accept' | 'conflict'

export type CustomerRouteOptions = {
  store: CustomerStore
  faults: FaultSwitch
  refuse: Refuse
  duplicateExternalId: DuplicateExternalId
}

/** `/v1/customers`: create, list, and one by its ID, which can be removed too. */
export function customerRoutes(options: CustomerRouteOptions) {
  const { store, refuse } = options
  return new Hono<OnWire>()
    .post('/', async (context) => create(options, context, await context.req.text()))
    .get('/', (context) => list(options, context))
    .get('/:id', (context) => {
      const customer = store.find(context.req.param('id'))
      return customer === undefined ? unknownId(refuse) : context.json(show(options, customer))
    })
    .delete('/:id', async (context) => {
      const isRemoved = await store.remove(context.req.param('id'))
      return isRemoved ? context.body(null, 204) : unknownId(refuse)
    })
}

function unknownId(refuse: Refuse) {
  return refuse({ status: 404, errorCode: 'NOT_FOUND', message: 'There is no customer with this ID' })
}

async function create(options: CustomerRouteOptions, context: Context<OnWire>, body: string) {
  const { store, refuse } = options
  const checked = checkCustomer(body)
  if (!checked.ok) {
    const message = 'The customer breaks rules'
    return refuse({ ...checked.error, errorCode: 'VALIDATION_FAILED', message })
  }
  if (isConflict(options, checked.value)) {
    const message = 'A customer with this externalId exists already'
    return refuse({ status: 409, errorCode: 'CONFLICT', message })
  }
  return context.json(show(options, await store.commit(checked.value)), 201)
}

function isConflict(
  { store, duplicateExternalId }: CustomerRouteOptions,
  { externalId }: NewCustomer,
): boolean {
  return duplicateExternalId === 'conflict' && externalId !== undefined && store.has(externalId)
}

function list(options: CustomerRouteOptions, context: Context<OnWire>) {
  const { store, faults, refuse } = options
  const query = { ...withoutEmpty(context.req.query()), sort: context.req.queries('sort') }
  const parsed = filtersSchema.extend(pagingSchema.shape).safeParse(query)
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({
      path: String(path[0]),
      message,
      errorCode: 'INVALID_VALUE',
    }))
    return refuse({ status: 400, errorCode: 'BAD_REQUEST', message: 'The query is not valid', errors })
  }
  const { ignoresExternalId, listDelayMs } = faults.current()
  const { externalId, ...others } = parsed.data
  const passes = createFilter(ignoresExternalId ? others : { externalId, ...others })
  const found = store.listed(listDelayMs).filter(passes)
  const customers = found.map((customer) => show(options, customer))
  return context.json(toPage(customers, parsed.data))
}

function show({ faults }: CustomerRouteOptions, customer: StoredCustomer): CustomerAnswer {
  return toAnswer(customer, !faults.current().ignoresExternalId)
}

function withoutEmpty(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}

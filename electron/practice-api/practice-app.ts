import type { Clock } from '@shared/clock'
import { Hono } from 'hono'
import { demandToken, exchangeRoutes, type AuthOptions } from './routes/authentication'
import { customerRoutes, type CustomerRouteOptions } from './routes/customer-routes'
import { sufferFaults, type FaultOptions } from './faults/suffer-faults'
import type { OnWire } from './wire'

type AppOptions = AuthOptions & CustomerRouteOptions & FaultOptions & { clock: Clock; basePath: string }

/** The Business Account of the one Service Account; only `id` and `name` are answered. */
const ACCOUNT = { id: '0f7a3c52-9d1e-4b86-b1f4-7c2e5a90d3e8', name: 'Practice account' }

/** The routes of the practice API, with the faults in front of them. */
export function createPracticeApp(options: AppOptions): Hono<OnWire> {
  const { clock, refuse } = options
  const routes = new Hono<OnWire>()
  routes.use(async (context, next) => {
    await next()
    context.res.headers.set('date', new Date(clock.now()).toUTCString())
  })
  routes.use(sufferFaults(options))
  routes.use('/v1/customers/*', demandToken(options))
  routes.use('/v1/business-accounts/*', demandToken(options))
  routes.route('/v1/api-keys/exchange', exchangeRoutes(options))
  routes.route('/v1/customers', customerRoutes(options))
  routes.get('/v1/business-accounts/self', (context) => context.json(ACCOUNT))
  const app = new Hono<OnWire>()
  app.route(options.basePath, routes)
  app.notFound(() => refuse({ status: 404, errorCode: 'NOT_FOUND', message: 'There is nothing here' }))
  app.onError(() => refuse({ status: 500, errorCode: 'INTERNAL', message: 'Unexpected condition' }))
  return app
}

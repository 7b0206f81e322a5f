import type { Site } from './app'
import type { Chance } from './chance'
import { count, type Counts } from './counts'
import { emptyTables } from './memory-database'
import { fineWeather } from './network'
import type { Oracle } from './oracle'
import { short } from './promised'
import type { Scheduler } from './scheduler'
import { createServer, manners } from './server'

type SiteDeps = {
  id: string
  chance: Chance
  scheduler: Scheduler
  oracle: Oracle
  counts: Counts
  tell: (who: string, what: string) => void
}

/** A workspace with its server, its weather and its disks; every commit is told and held against the promises. */
export function createSite({ id, chance, scheduler, oracle, counts, tell }: SiteDeps): Site {
  const server = createServer({
    name: id,
    scheduler,
    chance,
    manners: chance.pick(manners),
    refusesDuplicates: chance.happens(0.4),
    lagMs: chance.pick([0, 0, 3_000, 20_000]),
  })
  tell('world', `server ${id} ${server.manners}`)
  count(counts, `server ${server.manners}`)
  const onFault = (what: string) => {
    count(counts, what)
    tell(`disk ${id}`, what)
  }
  const site: Site = {
    id,
    server,
    weather: fineWeather(),
    rows: {
      tables: emptyTables,
      trouble: { write: 0, read: 0 },
      onFault,
      onCommit(before, after) {
        for (const [localKey, row] of after.customers) {
          const former = before.customers.get(localKey)?.state
          if (former === row.state) continue
          count(counts, `became ${row.state}`)
          tell(`rows ${id}`, `${short(localKey)} ${former ?? 'new'} → ${row.state}`)
        }
        for (const localKey of before.customers.keys())
          if (!after.customers.has(localKey)) tell(`rows ${id}`, `${short(localKey)} removed`)
        oracle.onCommit(site, before, after)
      },
    },
    journal: {
      bytes: Buffer.alloc(0),
      durable: Buffer.alloc(0),
      trouble: { write: 0, read: 0, slow: 0 },
      onFault,
    },
  }
  return site
}

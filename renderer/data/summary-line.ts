import { customerStates } from '@shared/domain/customer-state'
import { z } from '@shared/zod'
import type { CustomerSummary } from './workspace-session'

const text = z.string()

/** A summary as it is kept in a page: the values without their names, in this order. */
const summaryLineSchema = z.tuple([
  text, // local key
  z.enum(customerStates),
  text, // server id
  z.number(), // last change
  z.enum(['BUSINESS', 'INDIVIDUAL']).nullable(),
  text, // name
  text, // person
  text, // phone
  text, // e-mail
  text, // external id
  text, // server status
  z.boolean(), // damaged
  z.boolean(), // on hold
  z.boolean(), // came with the directory
  z.array(z.tuple([text, text, text])), // other contacts: person, phone, e-mail
  z.tuple([text, z.number(), text]).nullable(), // import: batch, time, source
])

/** All lines of a page. A page that does not fit (another version wrote it) is made anew from the rows. */
export const summaryLinesSchema = z.array(summaryLineSchema)

export type SummaryLine = z.infer<typeof summaryLineSchema>

export function toLine(summary: CustomerSummary): SummaryLine {
  const { localKey, state, serverId, updatedAt, type, name, person, phone, email } = summary
  const { externalId, serverStatus, isDamaged, isHeld, isDownloaded, others, imported } = summary
  const reaches = others.map((other): [string, string, string] => [other.person, other.phone, other.email])
  const core = [localKey, state, serverId, updatedAt, type, name, person, phone, email] as const
  const mark: SummaryLine[15] = imported && [imported.batch, imported.at, imported.source]
  return [...core, externalId, serverStatus, isDamaged, isHeld, isDownloaded, reaches, mark]
}

export function fromLine(line: SummaryLine): CustomerSummary {
  const [localKey, state, serverId, updatedAt, type, name, person, phone, email, ...rest] = line
  const [externalId, serverStatus, isDamaged, isHeld, isDownloaded, reaches, mark] = rest
  return {
    localKey,
    state,
    isHeld,
    serverId,
    updatedAt,
    type,
    name,
    person,
    phone,
    email,
    externalId,
    serverStatus,
    isDamaged,
    isDownloaded,
    others: reaches.map(([otherPerson, otherPhone, otherEmail]) => ({
      person: otherPerson,
      phone: otherPhone,
      email: otherEmail,
    })),
    imported: mark && { batch: mark[0], at: mark[1], source: mark[2] },
  }
}

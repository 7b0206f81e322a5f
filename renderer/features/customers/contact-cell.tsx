import type { ListRow } from '@renderer/data/customer-list-query'
import { Marked } from '@renderer/ui/marked'
import { Fragment } from 'react'
import classes from './customer-table.module.css'

type Part = { readonly label: string; readonly text: string; readonly hits?: ListRow['hits']['name'] }

/** Who is reached, and how; when a search found something that has no place in the list, that as well. */
export function ContactCell({ row }: { row: ListRow }) {
  const { customer, hits } = row
  const { type, person, phone, email } = customer
  const phonePart = { label: 'phone', text: phone, hits: hits.phone }
  const emailPart = { label: 'email', text: email, hits: hits.email }
  const isWithPerson = type === 'BUSINESS' && person !== ''
  const first = isWithPerson ? [{ label: 'person', text: person, hits: hits.person }] : [phonePart]
  const second = foundOutOfSight(row) ?? (isWithPerson ? [phonePart, emailPart] : [emailPart])
  return (
    <div role="gridcell" title={[phone, email].filter(Boolean).join(' · ')}>
      <Parts parts={first} />
      <span className={classes['second']}>
        <Parts parts={second} />
      </span>
    </div>
  )
}

/** An ID or another contact in which the search found something; null when what is shown anyway says why. */
function foundOutOfSight({ customer, hits, elsewhere }: ListRow): Part[] | null {
  if (elsewhere !== null) return [{ label: 'other', ...elsewhere }]
  if (hits.name ?? hits.person ?? hits.phone ?? hits.email) return null
  if (hits.externalId) return [{ label: 'id', text: customer.externalId, hits: hits.externalId }]
  if (hits.serverId) return [{ label: 'id', text: customer.serverId, hits: hits.serverId }]
  return null
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return parts
    .filter(({ text }) => text !== '')
    .map(({ label, text, hits }, place) => (
      <Fragment key={label}>
        {place > 0 && ' · '}
        <Marked text={text} hits={hits} />
      </Fragment>
    ))
}

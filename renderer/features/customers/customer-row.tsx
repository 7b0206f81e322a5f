import type { CustomerSummary } from '@renderer/data/workspace-session'
import { Ago } from '@renderer/ui/ago'
import { typeWords } from '@renderer/ui/profile-facts'
import { StateTag } from '@renderer/ui/state-tag'
import { Tag } from '@renderer/ui/tag'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './customer-table.module.css'

/** The cells of one customer in the list. */
export function CustomerCells({ customer }: { customer: CustomerSummary }) {
  const { name, type, person, phone, email, state, updatedAt, isDamaged } = customer
  const reach = [phone, email].filter(Boolean).join(' · ')
  return (
    <>
      <div role="gridcell" className={name === '' ? classes['nameless'] : classes['name']} title={name}>
        {name === '' ? namelessWords(customer) : name}
      </div>
      <div role="gridcell" className={classes['dim']}>
        {type === null ? '' : typeWords[type]}
      </div>
      <div role="gridcell" title={reach}>
        {type === 'BUSINESS' && person !== '' ? person : phone}
        <span className={classes['second']}>{type === 'BUSINESS' && person !== '' ? reach : email}</span>
      </div>
      <div role="gridcell">
        {isDamaged ? (
          <Tag tone="bad" icon={IconAlertTriangle}>
            Cannot be read
          </Tag>
        ) : (
          <StateTag state={state} />
        )}
      </div>
      <div role="gridcell" className={`${classes['dim']} ${classes['end']}`}>
        <Ago at={updatedAt} />
      </div>
    </>
  )
}

function namelessWords({ isDamaged, serverId }: CustomerSummary): string {
  if (isDamaged) return 'Damaged record'
  return serverId === '' ? 'No name yet' : serverId
}

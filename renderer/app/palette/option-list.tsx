import { t } from '@lingui/core/macro'
import { IconBuilding, IconUser } from '@tabler/icons-react'
import type { ListRow } from '@renderer/data/customer-list-query'
import { Keys } from '@renderer/ui/keys'
import { Marked } from '@renderer/ui/marked'
import { standWords } from '@renderer/ui/state-words'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Command } from '@renderer/app/command'
import type { Option } from './option'
import classes from './palette.module.css'

type OptionListProps = {
  readonly id: string
  readonly idOf: (option: Option) => string
  readonly options: readonly Option[]
  readonly active: Option | undefined
  readonly onPoint: (option: Option) => void
  readonly onRun: (option: Option) => void
}

/** What fits, by kind; the focus stays in the box above, which names the active line to a screen reader. */
export function OptionList({ id, options, ...rest }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  const { active } = rest
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active?.id])
  const ofKind = (kind: Option['kind']) => options.filter((option) => option.kind === kind)
  return (
    // A press on the list leaves the focus where it is.
    <div
      id={id}
      ref={list}
      role="listbox"
      aria-label={t`Results`}
      className={classes['list']}
      hidden={options.length === 0}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Group label={t`Commands`} options={ofKind('command')} {...rest} />
      <Group label={t`Customers`} options={ofKind('customer')} {...rest} />
      <Group label={t`Filters and settings`} options={ofKind('choice')} {...rest} />
      <Group label={t`Server`} options={ofKind('server')} {...rest} />
    </div>
  )
}

type GroupProps = Omit<OptionListProps, 'id'> & { readonly label: string }

function Group({ label, options, idOf, active, onPoint, onRun }: GroupProps) {
  if (options.length === 0) return null
  return (
    <div role="group" aria-label={label}>
      <div className={classes['group']} aria-hidden>
        {label}
      </div>
      {options.map((option) => (
        <div
          key={option.id}
          id={idOf(option)}
          role="option"
          aria-selected={option.id === active?.id}
          className={classes['option']}
          // Not on enter: a list that moves under a resting mouse chooses nothing.
          onMouseMove={() => onPoint(option)}
          onClick={() => onRun(option)}
        >
          {option.kind === 'customer' ? (
            <CustomerLine row={option.row} />
          ) : (
            <CommandLine command={option.command} />
          )}
        </div>
      ))}
    </div>
  )
}

function CommandLine({ command: { label, icon: Icon, keys, which } }: { command: Command }): ReactNode {
  return (
    <>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes['name']}>{label}</span>
      {which !== undefined && <span className={classes['dim']}>{which.words}</span>}
      {keys !== undefined && (
        <span className={classes['meta']}>
          <Keys keys={keys} />
        </span>
      )}
    </>
  )
}

function CustomerLine({ row }: { row: ListRow }): ReactNode {
  const { name, person, phone, email, serverId, type } = row.customer
  const Icon = type === 'BUSINESS' ? IconBuilding : IconUser
  const title = name === '' ? person || serverId || t`No name yet` : name
  return (
    <>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes['name']}>
        <Marked text={title} hits={name === '' ? undefined : row.hits.name} />
      </span>
      <span className={classes['dim']}>{[phone, email].filter(Boolean).join(' · ')}</span>
      <span className={classes['meta']}>{standWords(row.customer).label}</span>
    </>
  )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Fold } from '@renderer/ui/fold'
import type { CustomerFilters } from '@shared/api/customer-query'
import { useState, type SubmitEvent } from 'react'
import classes from './find-page.module.css'

type Name = Exclude<keyof CustomerFilters, 'timeZone'>
type Texts = Readonly<Record<Name, string>>

const empty: Texts = {
  search: '',
  name: '',
  primaryEmail: '',
  primaryPhoneNumber: '',
  externalId: '',
  createdAtFrom: '',
  createdAtTo: '',
  type: '',
  status: '',
  cityName: '',
  countryCode: '',
  zipCode: '',
}

const texts = [
  { name: 'name', label: 'Name' },
  { name: 'primaryEmail', label: 'Email' },
  { name: 'primaryPhoneNumber', label: 'Phone number' },
  { name: 'externalId', label: 'External ID' },
  { name: 'cityName', label: 'City' },
  { name: 'zipCode', label: 'Postal code' },
  { name: 'countryCode', label: 'Country (three letters)' },
] as const

const types = [
  { value: '', label: 'Any' },
  { value: 'BUSINESS', label: 'Business' },
  { value: 'INDIVIDUAL', label: 'Individual' },
]
const statuses = [
  { value: '', label: 'Any' },
  { value: 'ACTIVE', label: 'Active' },
  { value: 'SUSPENDED', label: 'Suspended' },
]

type FindFormProps = {
  /** The search text to begin with. */
  readonly text: string
  readonly isBusy: boolean
  readonly onFind: (filters: CustomerFilters) => void
}

/** What to look for on the server: a search text and the filters that RocketKOR documents. */
export function FindForm({ text: asked, isBusy, onFind }: FindFormProps) {
  const [typed, setTyped] = useState({ ...empty, search: asked })
  const change = (name: Name, value: string) => setTyped({ ...typed, [name]: value })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onFind(toFilters(typed))
  }
  const text = (name: Name, label: string, type = 'text') => (
    <TextInput
      key={name}
      label={label}
      type={type}
      value={typed[name]}
      onChange={(event) => change(name, event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  )
  const choice = (name: Name, label: string, data: typeof types) => (
    <NativeSelect
      label={label}
      data={data}
      value={typed[name]}
      onChange={(event) => change(name, event.currentTarget.value)}
    />
  )
  return (
    <form onSubmit={submit} role="search" aria-label="Find on server" className={classes['form']}>
      <div className={classes['ask']}>
        <TextInput
          className={classes['grow'] ?? ''}
          type="search"
          aria-label="Search the server"
          placeholder="Name, phone number, e-mail or ID"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed.search}
          onChange={(event) => change('search', event.currentTarget.value)}
          autoFocus
        />
        <Button type="submit" loading={isBusy}>
          Find
        </Button>
      </div>
      <Fold title="Filters">
        <div className={classes['filters']}>
          {texts.map(({ name, label }) => text(name, label))}
          {choice('type', 'Type', types)}
          {choice('status', 'Status', statuses)}
          {text('createdAtFrom', 'Created from', 'date')}
          {text('createdAtTo', 'Created to', 'date')}
        </div>
      </Fold>
    </form>
  )
}

/** Only what was filled in. Days are those of this computer's time zone. */
function toFilters(typed: Texts): CustomerFilters {
  const given = Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]): [string, string] => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as CustomerFilters
  const hasDay = given.createdAtFrom !== undefined || given.createdAtTo !== undefined
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { ...given, ...(hasDay && { timeZone }) }
}

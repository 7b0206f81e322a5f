import { msg, plural, t } from '@lingui/core/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { DateField } from '@renderer/ui/date-field'
import { useServices, useUi } from '@renderer/app/services'
import { Fold } from '@renderer/ui/fold'
import { liveWords } from '@renderer/ui/live-words'
import { useIsPainted } from '@renderer/ui/use-is-painted'
import { nothingTyped, type FindTexts } from '@renderer/state/server-find'
import type { CustomerFilters } from '@shared/api/customer-query'
import { useState, type SubmitEvent } from 'react'
import { CountryFilter } from './country-filter'
import classes from './find-page.module.css'

type Name = keyof FindTexts

const texts = (
  [
    { name: 'name', label: msg`Name` },
    { name: 'primaryEmail', label: msg`Email` },
    { name: 'primaryPhoneNumber', label: msg`Phone number` },
    { name: 'externalId', label: msg`External ID` },
    { name: 'cityName', label: msg`City` },
    { name: 'zipCode', label: msg`ZIP or postal code` },
  ] as const
).map((one) => liveWords(one))

const types = [
  { value: '', label: msg`Any` },
  { value: 'BUSINESS', label: msg`Business` },
  { value: 'INDIVIDUAL', label: msg`Individual` },
].map((one) => liveWords(one))
const statuses = [
  { value: '', label: msg`Any` },
  { value: 'ACTIVE', label: msg`Active` },
  { value: 'SUSPENDED', label: msg`Suspended` },
].map((one) => liveWords(one))

type FindFormProps = {
  readonly isBusy: boolean
  /** The agent comes back to a hit, which gets the focus. */
  readonly isReturn: boolean
  readonly onFind: (filters: CustomerFilters) => void
}

/** What to look for on the server: a search text and the filters that RocketKOR documents. */
export function FindForm({ isBusy, isReturn, onFind }: FindFormProps) {
  const { noteFind } = useServices().uiStore.getState()
  const { typed, isUnfolded } = useUi(({ find }) => find)
  const change = (name: Name, value: string) => noteFind({ typed: { ...typed, [name]: value } })
  // Folded they stay in force, so how many there are stands in the heading.
  const count = Object.entries(typed).filter(
    ([name, value]) => name !== 'search' && value.trim() !== '',
  ).length
  const isPainted = useIsPainted()
  // The fields of a day keep what is typed, also when it is none.
  const [round, setRound] = useState(0)
  const clear = () => {
    noteFind({ typed: { ...nothingTyped, search: typed.search } })
    setRound(round + 1)
  }
  useOffered(count > 0 ? [{ label: t`Clear filters`, icon: IconFilterOff, run: clear }] : [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onFind(toFilters(typed))
  }
  const text = (name: Name, label: string) => (
    <TextInput
      key={name}
      label={label}
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
    <form onSubmit={submit} role="search" aria-label={t`Find on server`} className={classes['form']}>
      <div className={classes['ask']}>
        <TextInput
          className={classes['grow'] ?? ''}
          type="search"
          aria-label={t`Search the server`}
          placeholder={t`Name, phone number, e-mail or ID`}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed.search}
          onChange={(event) => change('search', event.currentTarget.value)}
          autoFocus={!isReturn}
        />
        <Button type="submit" loading={isBusy}>
          {t`Find`}
        </Button>
      </div>
      <Fold
        title={filterWords(count)}
        isOpen={isUnfolded}
        onToggle={(isOpen) => noteFind({ isUnfolded: isOpen })}
      >
        {/* Folded, they are made when the page is on the screen. */}
        {(isUnfolded || isPainted) && (
          <div className={classes['filters']} key={round}>
            {texts.map(({ name, label }) => text(name, label))}
            <CountryFilter value={typed.countryCode} onChange={(code) => change('countryCode', code)} />
            {choice('type', t`Type`, types)}
            {choice('status', t`Status`, statuses)}
            <DateField
              label={t`Created from`}
              initial={typed.createdAtFrom}
              onChange={(day) => change('createdAtFrom', day)}
            />
            <DateField
              label={t`Created to`}
              initial={typed.createdAtTo}
              earliest={typed.createdAtFrom}
              onChange={(day) => change('createdAtTo', day)}
            />
          </div>
        )}
      </Fold>
      {count > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes['clear'] ?? ''}
          onClick={clear}
        >
          {t`Clear filters`}
        </Button>
      )}
    </form>
  )
}

function filterWords(count: number): string {
  return count === 0 ? t`Filters` : plural(count, { one: 'Filters · # set', other: 'Filters · # set' })
}

/** Only what was filled in. Days are those of this computer's time zone. */
function toFilters(typed: FindTexts): CustomerFilters {
  const given = Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]): [string, string] => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as CustomerFilters
  const hasDay = given.createdAtFrom !== undefined || given.createdAtTo !== undefined
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { ...given, ...(hasDay && { timeZone }) }
}

import { t } from '@lingui/core/macro'
import { Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession, useUi } from '@renderer/app/services'
import { useAsked } from '@renderer/app/use-asked'
import { useLive } from '@renderer/data/use-live'
import { useStateCounts } from '@renderer/data/use-state-counts'
import type { StateCounts } from '@renderer/data/workspace-session'
import { wholeList } from '@renderer/state/ui-store'
import { countWords } from '@renderer/ui/number-words'
import { customerStates } from '@shared/domain/customer-state'
import { useRef } from 'react'
import { isFilterSet, stateFilters, type StateFilter } from './customer-filters'
import { filterCommands } from './filter-commands'
import { MoreFilters } from './more-filters'
import classes from './filter-bar.module.css'

/** Search box and filters above the list; Down goes from the box into the list. */
export function FilterBar({ onIntoList }: { onIntoList: () => void }) {
  const { workspace, index, customers } = useSession()
  const { uiStore } = useServices()
  const filter = useUi(({ filters }) => filters[workspace.id] ?? wholeList)
  const counts = useStateCounts(index)
  const records = useLive(() => customers.imports(), [customers])
  const imports = records.state === 'ready' ? records.value : []
  const search = useRef<HTMLInputElement>(null)
  useAsked('search', () => search.current?.focus())
  const change = (patch: Partial<typeof filter>) =>
    uiStore.getState().setFilter(workspace.id, { ...filter, ...patch })
  useOffered(filterCommands({ filter, imports, change }))

  return (
    <div className={classes['bar']}>
      <TextInput
        ref={search}
        className={classes['search'] ?? ''}
        type="search"
        aria-label={t`Search customers`}
        placeholder={t`Search customers`}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={filter.text === '' && <Kbd size="xs">/</Kbd>}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') change({ text: '' })
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          onIntoList()
        }}
      />
      <div className={classes['filters']} role="group" aria-label={t`Filter by state`}>
        {stateFilters.map((choice) => (
          <button
            key={choice.label}
            type="button"
            className={classes['filter']}
            aria-pressed={isFilterSet(choice, filter.states)}
            onClick={() => change({ states: choice.states })}
          >
            {choice.label}
            <Count of={countOf(choice, counts)} />
          </button>
        ))}
      </div>
      <MoreFilters filter={filter} onChange={change} />
    </div>
  )
}

function Count({ of }: { of: number }) {
  return of > 0 && <span className={classes['count']}>{countWords(of)}</span>
}

function countOf({ states }: StateFilter, counts: StateCounts): number {
  const wanted = states === 'all' ? customerStates : states
  return wanted.reduce((sum, state) => sum + counts[state], 0)
}

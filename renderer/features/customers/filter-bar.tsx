import { Kbd, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useSession, useServices, useUi } from '@renderer/app/services'
import { useOutboxCounts, type StateCounts } from '@renderer/data/use-outbox-counts'
import { wholeList } from '@renderer/state/ui-store'
import { customerStates } from '@shared/domain/customer-state'
import { useRef } from 'react'
import { isFilterSet, stateFilters, type StateFilter } from './customer-filters'
import classes from './filter-bar.module.css'

/** Search box and state filters above the list. */
export function FilterBar() {
  const { workspace, index } = useSession()
  const { uiStore } = useServices()
  const filter = useUi(({ filters }) => filters[workspace.id] ?? wholeList)
  const counts = useOutboxCounts(index)
  const search = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => search.current?.focus()]])
  const change = (patch: Partial<typeof filter>) =>
    uiStore.getState().setFilter(workspace.id, { ...filter, ...patch })

  return (
    <div className={classes['bar']}>
      <TextInput
        ref={search}
        className={classes['search'] ?? ''}
        type="search"
        aria-label="Search customers"
        placeholder="Search customers"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={filter.text === '' && <Kbd size="xs">/</Kbd>}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') change({ text: '' })
        }}
      />
      <div className={classes['filters']} role="group" aria-label="Filter by state">
        {stateFilters.map((choice) => (
          <button
            key={choice.label}
            type="button"
            className={classes['filter']}
            aria-pressed={isFilterSet(choice, filter.states)}
            onClick={() => change({ states: choice.states })}
          >
            {choice.label}
            <span className={classes['count']}>{countOf(choice, counts)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

function countOf({ states }: StateFilter, counts: StateCounts): number {
  const wanted = states === 'all' ? customerStates : states
  return wanted.reduce((sum, state) => sum + counts[state], 0)
}

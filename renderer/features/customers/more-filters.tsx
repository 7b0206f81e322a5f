import { t } from '@lingui/core/macro'
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconFilter } from '@tabler/icons-react'
import type { ListFilter } from '@renderer/state/ui-store'
import type { ReactNode } from 'react'
import { dayFilters, typeFilters } from './customer-filters'

type FiltersProps = {
  readonly filter: ListFilter
  readonly onChange: (patch: Partial<ListFilter>) => void
}

/** Filters that are wanted less often, behind one button that says which of them are set. */
export function MoreFilters({ filter, onChange }: FiltersProps) {
  const type = typeFilters.find((choice) => choice.type === filter.type)
  const days = dayFilters.find((choice) => choice.days === filter.days)
  const set = [filter.type !== 'all' && type?.label, filter.days !== null && days?.label].filter(Boolean)
  return (
    <Menu position="bottom-end" shadow="md" width={250} closeOnItemClick={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant={set.length === 0 ? 'subtle' : 'light'}
          color={set.length === 0 ? 'gray' : 'pine'}
          leftSection={<IconFilter size={14} />}
          title={set.join(', ')}
        >
          {set.length === 0 ? t`Filter` : t`Filter (${{ count: set.length }})`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {typeFilters.map((choice) => (
          <Choice
            key={choice.label}
            isSet={choice.type === filter.type}
            onChoose={() => onChange({ type: choice.type })}
          >
            {choice.label}
          </Choice>
        ))}
        <Menu.Divider />
        {dayFilters.map((choice) => (
          <Choice
            key={choice.label}
            isSet={choice.days === filter.days}
            onChoose={() => onChange({ days: choice.days })}
          >
            {choice.label}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type ChoiceProps = { readonly isSet: boolean; readonly onChoose: () => void; readonly children: ReactNode }

function Choice({ isSet, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={isSet}
      leftSection={<IconCheck size={14} opacity={isSet ? 1 : 0} aria-hidden />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  )
}

import { t } from '@lingui/core/macro'
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconFilter } from '@tabler/icons-react'
import { useSession } from '@renderer/app/services'
import { useImports } from '@renderer/data/import/use-imports'
import type { ListFilter } from '@renderer/state/ui-store'
import { instantWords } from '@renderer/ui/time-words'
import type { ReactNode } from 'react'
import { dayFilters, typeFilters } from './customer-filters'

/** Older ones are shown from the page of imports. */
const MOST_IMPORTS = 5

type FiltersProps = {
  readonly filter: ListFilter
  readonly onChange: (patch: Partial<ListFilter>) => void
}

/** Filters that are wanted less often, behind one button that says which of them are set. */
export function MoreFilters({ filter, onChange }: FiltersProps) {
  const type = typeFilters.find((choice) => choice.type === filter.type)
  const days = dayFilters.find((choice) => choice.days === filter.days)
  const set = [
    filter.type !== 'all' && type?.label,
    filter.days !== null && days?.label,
    filter.batch !== null && t`One import`,
    filter.only !== null && t`Not submitted with the others`,
  ].filter(Boolean)
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
        <KeptBackChoices filter={filter} onChange={onChange} />
        <ImportChoices filter={filter} onChange={onChange} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** What a submit of several kept back; nothing where that is not on show. */
function KeptBackChoices({ filter, onChange }: FiltersProps) {
  if (filter.only === null) return null
  return (
    <>
      <Menu.Divider />
      <Choice isSet={false} onChoose={() => onChange({ only: null })}>
        {t`Submitted or not`}
      </Choice>
      <Choice isSet onChoose={() => undefined}>
        {t`Not submitted with the others`}
      </Choice>
    </>
  )
}

/** The imports whose customers are here; nothing where there are none. */
function ImportChoices({ filter, onChange }: FiltersProps) {
  const { index, customers } = useSession()
  const imports = useImports(index, customers)
  if (imports.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Choice isSet={filter.batch === null} onChoose={() => onChange({ batch: null })}>
        {t`Imported or written here`}
      </Choice>
      {imports.slice(0, MOST_IMPORTS).map(({ batch, at }) => {
        const day = instantWords(at)
        return (
          <Choice key={batch} isSet={filter.batch === batch} onChoose={() => onChange({ batch })}>
            {t`Imported on ${day}`}
          </Choice>
        )
      })}
    </>
  )
}

type ChoiceProps = { readonly isSet: boolean; readonly onChoose: () => void; readonly children: ReactNode }

function Choice({ isSet, onChoose, children }: ChoiceProps) {
  return (
    <Menu.RadioItem
      value=""
      checked={isSet}
      checkIcon={<IconCheck size={14} aria-hidden />}
      closeMenuOnClick
      onChange={onChoose}
    >
      {children}
    </Menu.RadioItem>
  )
}

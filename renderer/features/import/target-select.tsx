import { NativeSelect } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { ADDRESS_SLOTS, importTargets } from '@renderer/data/import/import-mapping'
import { countWords } from '@renderer/ui/number-words'
import { targetWords } from './import-words'

type TargetProps = {
  readonly label: string
  readonly target: string | null
  readonly onChange: (target: string | null) => void
}

/** Chooses the field that a column holds. */
export function TargetSelect({ label, target, onChange }: TargetProps) {
  const item = (value: string) => ({ value, label: targetWords(value) })
  const inSlot = (slot: number) => importTargets.filter((key) => key.startsWith(`addresses[${slot}]`))
  const others = importTargets.filter((key) => !key.startsWith('addresses['))
  return (
    <NativeSelect
      aria-label={label}
      value={target ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      data={[
        { value: '', label: t`Left out` },
        { group: t`Customer`, items: others.map(item) },
        ...ADDRESS_SLOTS.map((slot) => {
          const number = countWords(slot + 1)
          return { group: t`Address ${number}`, items: inSlot(slot).map(item) }
        }),
      ]}
    />
  )
}

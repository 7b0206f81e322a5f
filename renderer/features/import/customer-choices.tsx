import { NativeSelect } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { ADDRESS_SLOTS, type ImportMapping, type TypeSource } from '@renderer/data/import/import-mapping'
import { addressTypeWords, phoneTypeWords } from '@renderer/ui/field-words'
import { countWords } from '@renderer/ui/number-words'
import { addressTypes, phoneTypes } from '@shared/domain/customer-profile'
import { typeSourceWords } from './import-words'
import classes from './import-page.module.css'

type ChoicesProps = {
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

/** What is said once for all rows, where no column says it. */
export function CustomerChoices({ mapping, onChange }: ChoicesProps) {
  const has = (key: string) => mapping.columns.includes(key)
  const sources: TypeSource[] = [
    ...(has('type') ? (['column'] as const) : []),
    'by-name',
    'BUSINESS',
    'INDIVIDUAL',
  ]
  const slots = ADDRESS_SLOTS.filter(
    (slot) =>
      !has(`addresses[${slot}].type`) &&
      mapping.columns.some((target) => target?.startsWith(`addresses[${slot}].`) === true),
  )
  return (
    <div className={classes['choices']}>
      <NativeSelect
        label={t`The customers are`}
        value={mapping.types}
        data={sources.map((value) => ({ value, label: typeSourceWords(value) }))}
        onChange={(event) => {
          const types = sources.find((one) => one === event.currentTarget.value)
          if (types !== undefined) onChange({ ...mapping, types })
        }}
      />
      <NativeSelect
        label={has('primaryPhoneNumber.type') ? t`Phone type, where the cell is empty` : t`Phone type of all`}
        value={mapping.phoneType}
        data={phoneTypes.map((value) => ({ value, label: phoneTypeWords[value] ?? value }))}
        onChange={(event) => onChange({ ...mapping, phoneType: event.currentTarget.value })}
      />
      {slots.map((slot) => {
        const number = countWords(slot + 1)
        return (
          <NativeSelect
            key={slot}
            label={t`Type of address ${number}`}
            value={mapping.addressTypes[slot] ?? ''}
            data={addressTypes.map((value) => ({ value, label: addressTypeWords[value] ?? value }))}
            onChange={(event) => {
              const chosen = event.currentTarget.value
              const types = mapping.addressTypes.map((type, place) => (place === slot ? chosen : type))
              onChange({ ...mapping, addressTypes: types })
            }}
          />
        )
      })}
    </div>
  )
}

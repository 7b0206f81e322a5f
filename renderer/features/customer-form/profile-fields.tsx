import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { Fold } from '@renderer/ui/fold'
import { openEnumWords, phoneTypeWords } from '@renderer/ui/field-words'
import { MAX_EMAIL, MAX_PERSON_NAME } from '@shared/domain/check-profile'
import { phoneTypes, type CustomerProfile } from '@shared/domain/customer-profile'
import { useId, type HTMLInputTypeAttribute } from 'react'
import { formFields, type FieldName, type FormField } from '@renderer/ui/form-fields'
import { PhoneHint } from './phone-hint'
import classes from './customer-form-page.module.css'

export type FieldsProps = {
  readonly profile: CustomerProfile
  readonly problems: ReadonlyMap<FieldName, string>
  readonly onChange: (name: FieldName, value: string) => void
  readonly onLeave: (name: FieldName) => void
}

type InputRules = {
  readonly type?: HTMLInputTypeAttribute
  readonly limit?: number
}

const rules: Partial<Record<FieldName, InputRules>> = {
  firstName: { limit: MAX_PERSON_NAME },
  lastName: { limit: MAX_PERSON_NAME },
  phoneNumber: { type: 'tel' },
  email: { type: 'email', limit: MAX_EMAIL },
}

/** The fields of a customer: what the API needs in sight, the rest folded. */
export function ProfileFields(props: FieldsProps) {
  const fields = formFields(props.profile)
  const field = (name: FieldName) => fields.find((candidate) => candidate.name === name)
  const text = (name: FieldName) => <TextField key={name} field={field(name)} {...props} />
  return (
    <div className={classes['fields']}>
      {text('businessName')}
      {props.profile.type === 'BUSINESS' && <h2 className={classes['part']}>Primary contact</h2>}
      <div className={classes['pair']}>
        {text('firstName')}
        {text('lastName')}
      </div>
      <div className={classes['pair']}>
        {text('phoneNumber')}
        <PhoneType field={field('phoneType')} {...props} />
      </div>
      {text('email')}
      <Fold title="More" isOpen={field('externalId')?.value !== '' || props.problems.has('externalId')}>
        {text('externalId')}
      </Fold>
    </div>
  )
}

type OneField = FieldsProps & { readonly field: FormField | undefined }

function TextField({ field, problems, onChange, onLeave }: OneField) {
  if (field === undefined) return null
  const { name, label, value } = field
  const { type = 'text', limit } = rules[name] ?? {}
  return (
    <TextInput
      name={name}
      label={label}
      type={type}
      value={value}
      required={name !== 'externalId'}
      withAsterisk={false}
      description={describe(name, { value, onChange })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={problems.get(name)}
      // Well over the limit, so that a paste that is too long says so in place of being cut.
      maxLength={limit === undefined ? 500 : limit + 200}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(name, event.currentTarget.value)}
      onBlur={() => onLeave(name)}
    />
  )
}

function describe(name: FieldName, { value, onChange }: Pick<FieldsProps, 'onChange'> & { value: string }) {
  if (name === 'phoneNumber') return <PhoneHint number={value} onUse={(e164) => onChange(name, e164)} />
  if (name === 'externalId')
    return "Your organisation's own number for this customer. Leave it empty if there is none."
  return undefined
}

function PhoneType({ field, problems, onChange, onLeave }: OneField) {
  const id = useId()
  if (field === undefined) return null
  const known: readonly string[] = phoneTypes
  const values = field.value === '' || known.includes(field.value) ? known : [...known, field.value]
  return (
    <Input.Wrapper
      label={field.label}
      labelElement="div"
      labelProps={{ id }}
      error={problems.get(field.name)}
    >
      <SegmentedControl
        name={field.name}
        aria-labelledby={id}
        fullWidth
        value={field.value}
        data={values.map((value) => ({ value, label: openEnumWords(value, phoneTypeWords) }))}
        onChange={(value) => onChange(field.name, value)}
        onBlur={() => onLeave(field.name)}
      />
    </Input.Wrapper>
  )
}

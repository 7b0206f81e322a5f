import { t } from '@lingui/core/macro'
import { phoneTypeWords } from '@renderer/ui/field-words'
import { MAX_EMAIL, MAX_PERSON_NAME, MAX_PHONE_PART } from '@shared/domain/check-profile'
import { phoneTypes } from '@shared/domain/customer-profile'
import { ChoiceField } from './choice-field'
import { EmailHint } from './email-hint'
import { PhoneHint } from './phone-hint'
import { TextField } from './text-field'
import classes from './customer-form-page.module.css'

type PersonProps = {
  /** Where the person is in the profile, with a trailing dot; empty for an individual. */
  readonly at: string
  /** Who is reached first must be reachable. */
  readonly isRequired: boolean
}

/** The fields nobody comes without: name, phone, e-mail. */
export function PersonFields({ at, isRequired }: PersonProps) {
  return (
    <>
      <div className={classes['pair']}>
        <TextField path={`${at}firstName`} label={t`First name`} limit={MAX_PERSON_NAME} isRequired />
        <TextField path={`${at}lastName`} label={t`Last name`} limit={MAX_PERSON_NAME} isRequired />
      </div>
      <div className={classes['pair']}>
        <TextField
          path={`${at}primaryPhoneNumber.number`}
          label={t`Phone number`}
          type="tel"
          isRequired={isRequired}
          hint={(number, change) => <PhoneHint at={at} number={number} onUse={change} />}
        />
        <ChoiceField
          path={`${at}primaryPhoneNumber.type`}
          label={t`Phone type`}
          options={phoneTypes}
          words={phoneTypeWords}
        />
      </div>
      <TextField
        path={`${at}primaryEmail.value`}
        label={t`Email`}
        type="email"
        limit={MAX_EMAIL}
        isRequired={isRequired}
        hint={(email, change) => <EmailHint email={email} onUse={change} />}
      />
    </>
  )
}

/** What the API takes of a person besides; only individuals have a prefix and a suffix. */
export function PersonDetails({ at, isIndividual }: { at: string; isIndividual: boolean }) {
  const name = (key: string, label: string) => (
    <TextField path={`${at}${key}`} label={label} limit={MAX_PERSON_NAME} />
  )
  return (
    <>
      {isIndividual && (
        <div className={classes['triple']}>
          {name('prefix', t`Prefix`)}
          {name('middleName', t`Middle name`)}
          {name('suffix', t`Suffix`)}
        </div>
      )}
      <div className={classes[isIndividual ? 'pair' : 'triple']}>
        {!isIndividual && name('middleName', t`Middle name`)}
        <TextField
          path={`${at}primaryPhoneNumber.extension`}
          label={t`Extension`}
          limit={MAX_PHONE_PART}
          hint={(value) =>
            value.trim().length > SURE_EXTENSION
              ? t`More than 10 characters may be refused by the server.`
              : null
          }
        />
        <TextField
          path={`${at}primaryPhoneNumber.provider`}
          label={t`Phone provider`}
          limit={MAX_PHONE_PART}
        />
      </div>
    </>
  )
}

// The API's pages give two limits for extensions (API reference 4.4).
const SURE_EXTENSION = 10

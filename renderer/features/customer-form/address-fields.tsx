import { t } from '@lingui/core/macro'
import { itemAt } from '@renderer/ui/field-path'
import {
  MAX_CITY,
  MAX_RECIPIENT_NAME,
  MAX_STREET_LINE,
  MAX_ZIP,
  streetLines,
} from '@shared/domain/check-address'
import type { Address } from '@shared/domain/customer-profile'
import { useState, type ReactNode } from 'react'
import { CountryField } from './country-field'
import { useFormState } from './form-context'
import { StateField } from './state-field'
import { TextAction } from './text-action'
import { TextField } from './text-field'
import classes from './customer-form-page.module.css'
import frame from './item-frame.module.css'

/** The fields of an address; who receives it is asked for shipping only, since the API heeds it nowhere else. */
export function AddressFields({ index }: { index: number }) {
  const at = itemAt('addresses', index)
  const isShipping = useFormState(({ profile }) => profile.addresses?.[index]?.type === 'SHIPPING')
  return (
    <>
      {isShipping && (
        <div className={classes['triple']}>
          <TextField
            path={`${at}name.firstName`}
            label={t`Recipient first name`}
            limit={MAX_RECIPIENT_NAME}
            isRequired
          />
          <TextField
            path={`${at}name.middleName`}
            label={t`Recipient middle name`}
            limit={MAX_RECIPIENT_NAME}
          />
          <TextField
            path={`${at}name.lastName`}
            label={t`Recipient last name`}
            limit={MAX_RECIPIENT_NAME}
            isRequired
          />
        </div>
      )}
      <Street index={index} />
      <div className={classes['city']}>
        <TextField path={`${at}cityName`} label={t`City`} limit={MAX_CITY} />
        <StateField path={`${at}stateCode`} countryPath={`${at}countryCode`} label={t`State or province`} />
        <TextField path={`${at}zipCode`} label={t`ZIP or postal code`} limit={MAX_ZIP} isRequired />
      </div>
      <CountryField path={`${at}countryCode`} label={t`Country`} />
    </>
  )
}

/** As many lines as are in use, and one more on demand. */
function Street({ index }: { index: number }) {
  const at = itemAt('addresses', index)
  const [asked, setAsked] = useState(1)
  const used = useFormState(({ profile }) => usedLines(profile.addresses?.[index]))
  const isPhysical = useFormState(({ profile }) => profile.addresses?.[index]?.type === 'PHYSICAL')
  const shown = Math.max(asked, used)
  return (
    <>
      <div className={classes['street']}>
        <TextField
          path={`${at}streetLine1`}
          label={t`Street`}
          limit={MAX_STREET_LINE}
          isRequired
          hint={(line) => (isPhysical ? postBoxHint(line) : null)}
        />
        <TextField path={`${at}apartmentNumber`} label={t`Apartment`} />
      </div>
      {streetLines.slice(1, shown).map((line, place) => (
        <TextField
          key={line}
          path={at + line}
          label={t`Street line ${{ number: place + 2 }}`}
          limit={MAX_STREET_LINE}
          hint={() => (place + 2 > PLAIN_LINES ? t`Used for issued cards only` : null)}
        />
      ))}
      {shown < streetLines.length && (
        <div className={frame['row']}>
          <TextAction label={t`Add a street line`} onClick={() => setAsked(shown + 1)} />
        </div>
      )}
    </>
  )
}

// Lines 4 and 5 go on issued cards only (API reference 4.4).
const PLAIN_LINES = 3

function usedLines(address: Address | undefined): number {
  return streetLines.findLastIndex((line) => (address?.[line] ?? '') !== '') + 1
}

function postBoxHint(line: string): ReactNode {
  return POST_BOX.test(line) ? t`A physical address is never a PO box. Choose Mailing for this one.` : null
}

const POST_BOX = /\bp\.?\s?o\.?\s?box\b/i

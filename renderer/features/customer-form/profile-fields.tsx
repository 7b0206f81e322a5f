import { t } from '@lingui/core/macro'
import { IconClipboardText } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { itemAt } from '@renderer/ui/field-path'
import { primaryIndex } from '@renderer/ui/form-fields'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { AddressesSection } from './addresses-section'
import { ContactsSection } from './contacts-section'
import { useFormState } from './form-context'
import { FormSection } from './form-section'
import { MoreSection } from './more-section'
import { usePasteDialog } from './paste/paste-context'
import { PersonDetails, PersonFields } from './person-fields'
import { TextAction } from './text-action'
import { TextField } from './text-field'
import classes from './customer-form-page.module.css'

/** The fields of a customer: what the API needs in sight, the rest folded. */
export function ProfileFields() {
  const isBusiness = useFormState(({ profile }) => profile.type === 'BUSINESS')
  const at = useFormState(({ profile }) => personPath(profile))
  const openPaste = usePasteDialog()
  const pasteDetails = () => openPaste({ kind: 'customer' })
  useOffered([{ label: t`Paste details…`, icon: IconClipboardText, run: pasteDetails }])
  const paste = <TextAction label={t`Paste details…`} onClick={pasteDetails} />
  return (
    <>
      <div className={classes['fields']}>
        <div className={classes['part']}>
          <h2>{isBusiness ? t`Business` : t`Person`}</h2>
          {paste}
        </div>
        {isBusiness && <TextField path="businessName" label={t`Business name`} isRequired />}
        {isBusiness && (
          <div className={classes['part']}>
            <h2>{t`Primary contact`}</h2>
          </div>
        )}
        <PersonFields key={at} at={at} isRequired />
      </div>
      <div>
        <PersonSection at={at} isIndividual={!isBusiness} />
        {isBusiness && <ContactsSection />}
        <AddressesSection />
        <MoreSection />
      </div>
    </>
  )
}

function PersonSection({ at, isIndividual }: { at: string; isIndividual: boolean }) {
  const title = isIndividual ? t`More about this person` : t`More about the primary contact`
  return (
    <FormSection name="person" title={title} summary={detailWords}>
      <PersonDetails at={at} isIndividual={isIndividual} />
    </FormSection>
  )
}

function personPath(profile: CustomerProfile): string {
  return profile.type === 'BUSINESS' ? itemAt('contacts', primaryIndex(profile)) : ''
}

function detailWords(profile: CustomerProfile): string {
  const person = profile.type === 'BUSINESS' ? profile.contacts[primaryIndex(profile)] : profile
  const { middleName, primaryPhoneNumber: phone } = person ?? {}
  const titles = profile.type === 'BUSINESS' ? [] : [profile.prefix, profile.suffix]
  const given = [middleName, ...titles, phone?.extension, phone?.provider].map((part) => part?.trim() ?? '')
  const words = given.filter((part) => part !== '').join(', ')
  if (words !== '') return words
  return profile.type === 'BUSINESS' ? t`Middle name, extension` : t`Prefix, middle name, suffix, extension`
}

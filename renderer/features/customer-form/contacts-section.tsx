import { t } from '@lingui/core/macro'
import { itemAt } from '@renderer/ui/field-path'
import { primaryIndex } from '@renderer/ui/form-fields'
import type { BusinessProfile, Contact, CustomerProfile } from '@shared/domain/customer-profile'
import { flushSync } from 'react-dom'
import { goToField, useDesk, useFormState } from './form-context'
import { FormSection } from './form-section'
import { ItemFrame } from './item-frame'
import { usePasteDialog } from './paste/paste-context'
import { PersonDetails, PersonFields } from './person-fields'
import { addContact, makePrimaryContact } from './profile-items'
import { AddAction, TextAction } from './text-action'
import { useRemove } from './use-remove'

/** The contacts of a business besides the primary one. */
export function ContactsSection() {
  const desk = useDesk()
  const places = useFormState(({ profile }) =>
    profile.type === 'BUSINESS' ? otherPlaces(profile).join(' ') : '',
  )
  const add = () => {
    flushSync(() => desk.form.update(addContact))
    const { profile } = desk.form.store.getState()
    const last = profile.type === 'BUSINESS' ? profile.contacts.length - 1 : 0
    goToField(desk, `${itemAt('contacts', last)}firstName`)
  }
  return (
    <FormSection name="contacts" title={t`Other contacts`} summary={contactsWords}>
      {places
        .split(' ')
        .filter((place) => place !== '')
        .map((place) => (
          <OtherContact key={place} index={Number(place)} />
        ))}
      <AddAction label={t`Add a contact`} onClick={add} />
    </FormSection>
  )
}

function OtherContact({ index }: { index: number }) {
  const { form } = useDesk()
  const remove = useRemove()
  const openPaste = usePasteDialog()
  const at = itemAt('contacts', index)
  const title = t`Contact ${{ number: index + 1 }}`
  return (
    <ItemFrame
      title={title}
      actions={
        <>
          <TextAction label={t`Paste…`} onClick={() => openPaste({ kind: 'contact', index })} />
          <TextAction
            label={t`Make primary`}
            onClick={() => form.update((profile) => makePrimaryContact(profile, index))}
          />
        </>
      }
      onRemove={() => remove('contacts', index, t`${title} removed.`)}
    >
      <PersonFields at={at} isRequired={false} />
      <PersonDetails at={at} isIndividual={false} />
    </ItemFrame>
  )
}

function otherPlaces(profile: BusinessProfile): number[] {
  const primary = primaryIndex(profile)
  return profile.contacts.flatMap((_, index) => (index === primary ? [] : [index]))
}

function contactsWords(profile: CustomerProfile): string {
  if (profile.type === 'INDIVIDUAL') return ''
  const primary = primaryIndex(profile)
  const others = profile.contacts.filter((_, index) => index !== primary)
  return others.length === 0 ? t`None` : others.map(contactName).join(', ')
}

function contactName({ firstName, lastName }: Contact): string {
  const name = `${firstName} ${lastName}`.trim()
  return name === '' ? t`No name yet` : name
}

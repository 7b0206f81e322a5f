import { t } from '@lingui/core/macro'
import { toAlpha3 } from '@renderer/ui/country-words'
import { itemAt } from '@renderer/ui/field-path'
import { addressTypeWords, openEnumWords } from '@renderer/ui/field-words'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { flushSync } from 'react-dom'
import { AddressItem } from './address-item'
import { goToField, useDesk, useFormState } from './form-context'
import { FormSection } from './form-section'
import { addAddress } from './profile-addresses'
import { regionOf } from './suggest-phone'
import { AddAction } from './text-action'

/** Where a customer is, gets letters and parcels. */
export function AddressesSection() {
  const desk = useDesk()
  const count = useFormState(({ profile }) => profile.addresses?.length ?? 0)
  const add = () => {
    const home = toAlpha3(regionOf(navigator.language)) ?? ''
    flushSync(() => desk.form.update((profile) => addAddress(profile, home)))
    goToField(desk, `${itemAt('addresses', count)}streetLine1`)
  }
  return (
    <FormSection name="addresses" title={t`Addresses`} summary={addressesWords}>
      {Array.from({ length: count }, (_, index) => (
        <AddressItem key={index} index={index} />
      ))}
      <AddAction label={t`Add an address`} onClick={add} />
    </FormSection>
  )
}

function addressesWords({ addresses = [] }: CustomerProfile): string {
  if (addresses.length === 0) return t({ message: 'None', context: 'no address' })
  return addresses
    .map(({ type, cityName = '' }) => {
      const name = openEnumWords(type, addressTypeWords)
      return cityName.trim() === '' ? name : `${name} (${cityName.trim()})`
    })
    .join(', ')
}

import { t } from '@lingui/core/macro'
import { itemAt } from '@renderer/ui/field-path'
import { addressTypeWords } from '@renderer/ui/field-words'
import { notifyUndo } from '@renderer/ui/notify'
import { addressTypes, type CustomerProfile } from '@shared/domain/customer-profile'
import { AddressFields } from './address-fields'
import { ChoiceField } from './choice-field'
import { useDesk, useFormState } from './form-context'
import { ItemFrame } from './item-frame'
import { usePasteDialog } from './paste/paste-context'
import {
  changeAddressType,
  copyPlace,
  makePrimaryAddress,
  physicalAddress,
  putAddress,
} from './profile-addresses'
import { TextAction } from './text-action'
import { useRemove } from './use-remove'
import classes from './item-frame.module.css'

/** One address of the customer. */
export function AddressItem({ index }: { index: number }) {
  const { form } = useDesk()
  const remove = useRemove()
  const openPaste = usePasteDialog()
  const standing = useFormState(({ profile }) => standingOf(profile, index))
  const canCopy = useFormState(
    ({ profile }) => profile.addresses?.[index]?.type !== 'PHYSICAL' && physicalAddress(profile) !== null,
  )
  const title = t`Address ${{ number: index + 1 }}`
  return (
    <ItemFrame
      title={title}
      mark={standing === 'primary' && <span className={classes['primary']}>{t`Primary`}</span>}
      actions={
        <>
          {canCopy && <SameAsPhysical index={index} />}
          <TextAction label={t`Paste…`} onClick={() => openPaste({ kind: 'address', index })} />
          {standing === 'other' && (
            <TextAction
              label={t({ message: 'Make primary', context: 'an address' })}
              onClick={() => form.update((profile) => makePrimaryAddress(profile, index))}
            />
          )}
        </>
      }
      onRemove={() => remove('addresses', index, t`${title} removed.`)}
    >
      <ChoiceField
        path={`${itemAt('addresses', index)}type`}
        label={t`Address type`}
        options={addressTypes}
        words={addressTypeWords}
        onChoose={(type) => form.update((profile) => changeAddressType(profile, index, type))}
      />
      <AddressFields index={index} />
    </ItemFrame>
  )
}

function SameAsPhysical({ index }: { index: number }) {
  const { form } = useDesk()
  const copy = () => {
    const { profile } = form.store.getState()
    const before = profile.addresses?.[index]
    const physical = physicalAddress(profile)
    if (before === undefined || physical === null) return
    form.update((current) => copyPlace(current, index, physical))
    if (before.streetLine1.trim() === '') return
    const undo = () => form.update((current) => putAddress(current, index, before))
    notifyUndo(t`Address ${{ number: index + 1 }} is now the same as the physical one.`, { undo })
  }
  return <TextAction label={t`Same as physical`} onClick={copy} />
}

/** Of several addresses of a type one is the primary one; where there is one only, it goes without saying. */
function standingOf({ addresses = [] }: CustomerProfile, index: number): 'only' | 'primary' | 'other' {
  const address = addresses[index]
  const sameType = addresses.filter(({ type }) => type === address?.type)
  if (sameType.length < 2) return 'only'
  return address?.primary === true ? 'primary' : 'other'
}

import { t } from '@lingui/core/macro'
import { itemAt } from '@renderer/ui/field-path'
import { addressTypeWords } from '@renderer/ui/field-words'
import { addressTypes, type CustomerProfile } from '@shared/domain/customer-profile'
import { AddressFields } from './address-fields'
import { ChoiceField } from './choice-field'
import { useDesk, useFormState } from './form-context'
import { ItemFrame } from './item-frame'
import { usePasteDialog } from './paste/paste-context'
import { changeAddressType, isLeftBehind, makePrimaryAddress, physicalAddress } from './profile-addresses'
import { TextAction } from './text-action'
import { useCopyPhysical } from './use-copy-physical'
import { useRemove } from './use-remove'
import classes from './item-frame.module.css'

/** One address of the customer. */
export function AddressItem({ index }: { index: number }) {
  const { form } = useDesk()
  const remove = useRemove()
  const copy = useCopyPhysical(index)
  const openPaste = usePasteDialog()
  const standing = useFormState(({ profile }) => standingOf(profile, index))
  const canCopy = useFormState(
    ({ profile }) => profile.addresses?.[index]?.type !== 'PHYSICAL' && physicalAddress(profile) !== null,
  )
  const isBehind = useFormState(({ profile, common }) => isLeftBehind(profile, index, common))
  const title = t`Address ${{ number: index + 1 }}`
  return (
    <ItemFrame
      title={title}
      mark={standing === 'primary' && <span className={classes['primary']}>{t`Primary`}</span>}
      actions={
        <>
          {canCopy && <TextAction label={t`Same as physical`} onClick={copy} />}
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
      {isBehind && <LeftBehind onCopy={copy} />}
    </ItemFrame>
  )
}

/** Quiet: the other address may well be meant to stay. */
function LeftBehind({ onCopy }: { onCopy: () => void }) {
  return (
    <p className={classes['behind']}>
      {t`The physical address was changed. This one is still as it was copied.`}
      <TextAction label={t`Copy again`} onClick={onCopy} />
    </p>
  )
}

/** Of several addresses of a type one is the primary one; where there is one only, it goes without saying. */
function standingOf({ addresses = [] }: CustomerProfile, index: number): 'only' | 'primary' | 'other' {
  const address = addresses[index]
  const sameType = addresses.filter(({ type }) => type === address?.type)
  if (sameType.length < 2) return 'only'
  return address?.primary === true ? 'primary' : 'other'
}

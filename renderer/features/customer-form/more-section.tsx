import { plural, t } from '@lingui/core/macro'
import { OfferedCopyButton } from '@renderer/app/offered-copy-button'
import { itemAt } from '@renderer/ui/field-path'
import { MAX_METADATA_VALUE } from '@shared/domain/check-metadata'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { MAX_OWN_METADATA } from '@shared/domain/own-metadata'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconLock, IconX } from '@tabler/icons-react'
import { flushSync } from 'react-dom'
import { goToField, useDesk, useField, useFormState } from './form-context'
import { FormSection } from './form-section'
import { addPair } from './profile-items'
import { AddAction } from './text-action'
import { TextField } from './text-field'
import { useRemove } from './use-remove'
import classes from './customer-form-page.module.css'

/** The organisation's own number and notes for the customer. */
export function MoreSection() {
  return (
    <FormSection name="more" title={t`External ID and metadata`} summary={moreWords}>
      <ExternalId />
      <Metadata />
    </FormSection>
  )
}

function ExternalId() {
  const { isReferenceFixed } = useDesk()
  const { value, problem } = useField('externalId')
  if (!isReferenceFixed)
    return (
      <TextField
        path="externalId"
        label={t`External ID`}
        hint={() => t`Your organisation's own number for this customer. Leave it empty if there is none.`}
      />
    )
  return (
    <TextInput
      name="externalId"
      classNames={{ input: classes['fixed'] ?? '' }}
      label={t`External ID`}
      value={value}
      readOnly
      leftSection={<IconLock size={14} aria-hidden />}
      rightSection={<OfferedCopyButton text={value} label={t`Copy external ID`} />}
      error={problem}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={t`Given when this customer was first submitted, and kept: by it Outpost finds the customer on the server. For another ID, duplicate this draft and discard it.`}
    />
  )
}

function Metadata() {
  const desk = useDesk()
  const remove = useRemove()
  const count = useFormState(({ profile }) => profile.metadata?.length ?? 0)
  const add = () => {
    flushSync(() => desk.form.update(addPair))
    goToField(desk, `${itemAt('metadata', count)}name`)
  }
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          className={classes['metadata']}
          role="group"
          aria-label={t`Metadata ${{ number: index + 1 }}`}
        >
          <TextField path={`${itemAt('metadata', index)}name`} label={t`Name`} />
          <TextField path={`${itemAt('metadata', index)}value`} label={t`Value`} limit={MAX_METADATA_VALUE} />
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes['removePair'] ?? ''}
            aria-label={t`Remove metadata ${{ number: index + 1 }}`}
            onClick={() => remove('metadata', index, t`Metadata ${{ number: index + 1 }} removed.`)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {count < MAX_OWN_METADATA && <AddAction label={t`Add a metadata pair`} onClick={add} />}
      {count > 0 && (
        <p
          className={classes['foot']}
        >{t`The server keeps five pairs with a customer. Outpost uses two to know it again; ${MAX_OWN_METADATA} are yours.`}</p>
      )}
    </>
  )
}

function moreWords({ externalId = '', metadata = [] }: CustomerProfile): string {
  const pairs =
    metadata.length === 0
      ? ''
      : plural(metadata.length, { one: '# metadata pair', other: '# metadata pairs' })
  const words = [externalId.trim(), pairs].filter((part) => part !== '').join(', ')
  return words === '' ? t`None` : words
}

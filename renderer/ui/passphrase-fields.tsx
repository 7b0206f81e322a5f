import { t } from '@lingui/core/macro'
import { PasswordInput } from '@mantine/core'
import { MAX_PASSPHRASE, MIN_PASSPHRASE } from '@shared/domain/lock'

/** A new passphrase, typed twice. */
export type NewPassphrase = { readonly passphrase: string; readonly repeated: string }
export type PassphraseProblems = Partial<Record<keyof NewPassphrase, string>>

export const noPassphrase: NewPassphrase = { passphrase: '', repeated: '' }

/** What is to be put right before a passphrase can be set. */
export function checkPassphrase({ passphrase, repeated }: NewPassphrase): PassphraseProblems {
  if (passphrase.length < MIN_PASSPHRASE)
    return { passphrase: t`Use at least ${MIN_PASSPHRASE} characters; four or five words are good.` }
  if (passphrase.length > MAX_PASSPHRASE) return { passphrase: t`Use at most ${MAX_PASSPHRASE} characters.` }
  return passphrase === repeated ? {} : { repeated: t`The two are not the same.` }
}

type FieldsProps = {
  readonly value: NewPassphrase
  readonly problems: PassphraseProblems
  readonly onChange: (value: NewPassphrase) => void
  /** Where the agent begins with it: on a page it takes the focus itself; a dialog gives it, once it knows to whom to give it back. */
  readonly focus?: 'on-page' | 'in-dialog' | undefined
}

/** The two fields of a new passphrase. */
export function PassphraseFields({ value, problems, onChange, focus }: FieldsProps) {
  return (
    <>
      <PasswordInput
        name="passphrase"
        label={t`New passphrase`}
        description={t`At least ${MIN_PASSPHRASE} characters. Four or five words that only you would put together are easy to keep in mind.`}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the new passphrase` }}
        value={value.passphrase}
        error={problems.passphrase}
        onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
        autoFocus={focus === 'on-page'}
        data-autofocus={focus === 'in-dialog' ? true : undefined}
      />
      <PasswordInput
        name="repeated"
        label={t`New passphrase again`}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the repeated passphrase` }}
        value={value.repeated}
        error={problems.repeated}
        onChange={(event) => onChange({ ...value, repeated: event.currentTarget.value })}
      />
    </>
  )
}

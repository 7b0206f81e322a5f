import { Button, Kbd } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSend, IconTrash } from '@tabler/icons-react'
import { Page } from '@renderer/ui/page'
import { displayName, type CustomerProfile } from '@shared/domain/customer-profile'
import { useEffect, useRef } from 'react'
import { ErrorSummary } from './error-summary'
import type { FieldName } from '@renderer/ui/form-fields'
import { ProfileFields } from './profile-fields'
import { RefusalNotice, type Refusal } from './refusal-notice'
import { SaveIndicator } from './save-indicator'
import { useDraft } from './use-draft'
import { useDraftCommands } from './use-draft-commands'
import { useFormProblems } from './use-form-problems'
import classes from './customer-form-page.module.css'

export type CustomerFormProps = {
  readonly localKey: string
  readonly profile: CustomerProfile
  readonly refusal: Refusal | null
  readonly isNew: boolean
  /** It stays on hold when it is submitted. */
  readonly isHeld: boolean
  /** Where the agent came from, and goes back to. */
  readonly back: { readonly to: string; readonly label: string }
}

/** The form of one draft. */
export function CustomerForm({ localKey, profile: start, refusal, isNew, ...rest }: CustomerFormProps) {
  const { isHeld, back } = rest
  const draft = useDraft({ localKey, profile: start, isNew })
  const problems = useFormProblems(draft.profile, refusal)
  const fields = useRef<HTMLFormElement>(null)
  const go = (name: FieldName) => focusField(fields.current, name)
  const { submit, discard, isBusy } = useDraftCommands({
    localKey,
    draft,
    isHeld,
    leaveTo: back.to,
    onIncomplete(names) {
      problems.showAll()
      if (names[0] !== undefined) go(names[0])
    },
  })
  useHotkeys([['mod+Enter', submit]], [])
  useEffect(() => {
    if (isNew) fields.current?.querySelector('input')?.focus()
  }, [isNew])

  const actions = (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} />} onClick={discard} disabled={isBusy}>
        Discard draft
      </Button>
      <Button
        leftSection={<IconSend size={16} />}
        onClick={submit}
        loading={isBusy}
        aria-keyshortcuts="Control+Enter"
      >
        Submit
      </Button>
    </>
  )
  return (
    <Page
      title={titleOf(draft.profile)}
      mark={<SaveIndicator save={draft.save} onRetry={() => void draft.autosave.flush()} />}
      back={back}
      actions={actions}
    >
      <form ref={fields} className={classes['form']} noValidate onSubmit={(event) => event.preventDefault()}>
        {refusal !== null && <RefusalNotice refusal={refusal} elsewhere={problems.elsewhere} />}
        {problems.isSubmitted && (
          <ErrorSummary profile={draft.profile} byField={problems.byField} onGo={go} />
        )}
        <ProfileFields
          profile={draft.profile}
          problems={problems.byField}
          onChange={(name, value) => {
            problems.touch(name)
            draft.change(name, value)
          }}
          onLeave={(name) => {
            problems.leave(name)
            void draft.autosave.flush()
          }}
        />
        <p className={classes['foot']}>
          Submit works offline too: the customer waits in the outbox until the server can be reached.{' '}
          <Kbd size="xs">Ctrl</Kbd> + <Kbd size="xs">Enter</Kbd>
        </p>
      </form>
    </Page>
  )
}

function titleOf(profile: CustomerProfile): string {
  const name = displayName(profile)
  if (name !== '') return name
  return profile.type === 'BUSINESS' ? 'New business' : 'New individual'
}

function focusField(form: HTMLFormElement | null, name: FieldName) {
  form?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
}

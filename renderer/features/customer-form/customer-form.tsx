import { t } from '@lingui/core/macro'
import { useHotkeys } from '@mantine/hooks'
import { Page } from '@renderer/ui/page'
import type { SaidRefusal } from '@shared/api/refusal'
import { displayName, type CustomerProfile } from '@shared/domain/customer-profile'
import { useEffect, useMemo, useRef } from 'react'
import { DuplicateGuard, type Guard } from './duplicates/duplicate-guard'
import { ErrorSummary } from './error-summary'
import { FormContext, goToField, useFormState, type FormDesk } from './form-context'
import { DuplicateButton, FormFoot } from './form-buttons'
import { PasteProvider } from './paste/paste-dialog'
import { ProfileFields } from './profile-fields'
import { RefusalNotice } from './refusal-notice'
import { SaveIndicator } from './save-indicator'
import { useDraft } from './use-draft'
import { useDraftCommands } from './use-draft-commands'
import { useWorkPlace, type FormPlace } from './use-work-place'
import classes from './customer-form-page.module.css'

export type CustomerFormProps = {
  readonly localKey: string
  readonly profile: CustomerProfile
  /** It was submitted before, and keeps its external ID. */
  readonly isReferenceFixed: boolean
  readonly refusal: SaidRefusal | null
  /** The body that the server refused; empty when nothing was sent yet. */
  readonly sentBody: string
  readonly isNew: boolean
  /** It stays on hold when it is submitted. */
  readonly isHeld: boolean
  /** Where in the form the agent was before a crash. */
  readonly place: FormPlace
  /** Where the agent came from, and goes back to. */
  readonly back: { readonly to: string; readonly label: string }
}

/** The form of one draft. */
export function CustomerForm({ localKey, profile, refusal, sentBody, isNew, ...rest }: CustomerFormProps) {
  const { isHeld, back, place, isReferenceFixed } = rest
  const refused = refusal === null ? null : { problems: refusal.problems, body: sentBody }
  const draft = useDraft({ localKey, profile, isNew, refused, open: place.open })
  const element = useRef<HTMLFormElement>(null)
  const { form, autosave } = draft
  const desk = useMemo<FormDesk>(
    () => ({ form, element, isReferenceFixed, flush: () => void autosave.flush() }),
    [form, autosave, isReferenceFixed],
  )
  const {
    submit: submitNow,
    discard,
    duplicate,
    isBusy,
  } = useDraftCommands({
    localKey,
    draft,
    isHeld,
    leaveTo: back.to,
    onIncomplete() {
      form.showAll()
      goToProblem(desk)
    },
  })
  const guard = useRef<Guard>(null)
  const submit = () => void guard.current?.before(submitNow)
  useHotkeys([['mod+Enter', () => isBehindDialog() || submit()]], [])
  useEffect(() => {
    if (isNew) element.current?.querySelector('input')?.focus()
  }, [isNew])
  useWorkPlace(localKey, desk, place)
  useEffect(() => {
    if (desk.form.store.getState().marks.isSubmitted) goToProblem(desk)
  }, [desk])

  return (
    <FormContext value={desk}>
      <Page
        title={<FormTitle />}
        mark={<SaveIndicator />}
        back={back}
        actions={<DuplicateButton onClick={duplicate} isBusy={isBusy} />}
        foot={<FormFoot onDiscard={discard} onSubmit={submit} isBusy={isBusy} />}
        measure="form"
      >
        <PasteProvider>
          <form
            ref={element}
            className={classes['form']}
            noValidate
            onSubmit={(event) => event.preventDefault()}
          >
            {refusal !== null && <RefusalNotice refusal={refusal} />}
            <ErrorSummary />
            <ProfileFields />
            <DuplicateGuard localKey={localKey} guard={guard} />
          </form>
        </PasteProvider>
      </Page>
    </FormContext>
  )
}

/** Goes to the first field that has to be put right. */
function goToProblem(desk: FormDesk) {
  const [first] = desk.form.store.getState().problems.byField.keys()
  if (first !== undefined) goToField(desk, first)
}

/** A dialog asks something of its own: the form below it waits. */
function isBehindDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}

function FormTitle() {
  return useFormState(({ profile }) => titleOf(profile))
}

function titleOf(profile: CustomerProfile): string {
  const name = displayName(profile)
  if (name !== '') return name
  return profile.type === 'BUSINESS' ? t`New business` : t`New individual`
}

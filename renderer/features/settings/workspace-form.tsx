import { t } from '@lingui/core/macro'
import { Button, Input, PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconX } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { environmentWords } from '@renderer/ui/environment-tag'
import { Notice } from '@renderer/ui/notice'
import { useId, useRef, useState, type SubmitEvent } from 'react'
import { useConnectionTest } from './connection-test'
import type { Tested } from './test-connection'
import {
  checkAccess,
  checkWorkspace,
  isMoved,
  needsCredentials,
  type Stored,
  type WorkspaceDraft,
  type WorkspaceField,
  type WorkspaceProblems,
} from './workspace-draft'
import classes from './workspace-form.module.css'

type FormProps = {
  readonly start: WorkspaceDraft
  /** The workspace being edited; null when one is added. */
  readonly edited: { readonly workspaceId: string; readonly baseUrl: string } | null
  readonly saveLabel: string
  /** Answers what went wrong, in words; empty when it was stored. */
  readonly onSave: (draft: WorkspaceDraft) => Promise<string>
  readonly onCancel: () => void
}

/** The fields of a workspace, to add one or to change one. */
export function WorkspaceForm({ start, edited, saveLabel, onSave, onCancel }: FormProps) {
  const [draft, setDraft] = useState(start)
  const [problems, setProblems] = useState<WorkspaceProblems>({})
  const [failure, setFailure] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const change = (patch: Partial<WorkspaceDraft>) => {
    setDraft({ ...draft, ...patch })
    setProblems({})
  }
  const isSound = (found: WorkspaceProblems): boolean => {
    setProblems(found)
    const first = Object.keys(found)[0]
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    return first === undefined
  }
  const test = useConnectionTest(() =>
    isSound(accessProblems(draft, edited)) ? toTested(draft, edited) : null,
  )
  const save = async () => {
    setFailure('')
    if (!isSound(checkWorkspace(draft, edited))) return
    setIsBusy(true)
    const words = await onSave(draft)
    setIsBusy(false)
    setFailure(words)
  }
  useOffered([
    ...(isBusy ? [] : [{ label: saveLabel, icon: IconDeviceFloppy, run: () => void save() }]),
    { label: t`Cancel`, icon: IconX, run: onCancel },
  ])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void save()
  }

  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={submit}>
      <TextInput
        name="name"
        label={t`Name`}
        description={t`How you call this workspace on this computer.`}
        value={draft.name}
        error={problems.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        data-autofocus
      />
      {edited === null && (
        <EnvironmentChoice value={draft.environment} onChange={(environment) => change({ environment })} />
      )}
      {draft.environment !== 'practice' && (
        <AccessFields draft={draft} problems={problems} stored={edited} onChange={change} />
      )}
      {edited !== null && isMoved(draft, edited) && <MovedNotice />}
      {test.words}
      {failure !== '' && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      <div className={classes['buttons']}>
        <Button type="submit" loading={isBusy}>
          {saveLabel}
        </Button>
        {test.button}
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t`Cancel`}
        </Button>
      </div>
    </form>
  )
}

/** What another address does to what is here already: it is right for a server that moved, and for no other. */
function MovedNotice() {
  return (
    <Notice tone="warn" role="status" title={t`Only for the same server at another address`}>
      {t`What waits in the outbox is looked up and sent at the new address, and customers it does not know are shown as gone. For another server, add a workspace of its own.`}
    </Notice>
  )
}

function accessProblems(draft: WorkspaceDraft, stored: Stored): WorkspaceProblems {
  return draft.environment === 'practice' ? {} : checkAccess(draft, stored)
}

function toTested(draft: WorkspaceDraft, edited: FormProps['edited']): Tested {
  if (edited === null || (draft.environment !== 'practice' && needsCredentials(draft, edited))) {
    return { kind: 'typed', draft }
  }
  return { kind: 'stored', workspaceId: edited.workspaceId }
}

type ChoiceProps = {
  readonly value: WorkspaceDraft['environment']
  readonly onChange: (environment: 'sandbox' | 'production') => void
}

function EnvironmentChoice({ value, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <Input.Wrapper label={t`Environment`} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        display="flex"
        w="fit-content"
        aria-labelledby={id}
        value={value}
        onChange={(next) => onChange(next === 'production' ? 'production' : 'sandbox')}
        data={[
          { value: 'sandbox', label: environmentWords.sandbox },
          { value: 'production', label: environmentWords.production },
        ]}
      />
    </Input.Wrapper>
  )
}

type AccessProps = {
  readonly draft: WorkspaceDraft
  readonly problems: WorkspaceProblems
  readonly stored: Stored
  readonly onChange: (patch: Partial<Record<WorkspaceField, string>>) => void
}

function AccessFields({ draft, problems, stored, onChange }: AccessProps) {
  const unchanged = stored === null ? undefined : t`Leave empty to keep the stored one.`
  return (
    <>
      <TextInput
        name="baseUrl"
        label={t`Base URL`}
        description={t`The address in front of /v1, as RocketKOR gave it to you. A path is kept.`}
        placeholder="https://"
        type="url"
        spellCheck={false}
        value={draft.baseUrl}
        error={problems.baseUrl}
        onChange={(event) => onChange({ baseUrl: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <TextInput
          name="apiKey"
          label={t`API key`}
          description={unchanged}
          autoComplete="off"
          spellCheck={false}
          value={draft.apiKey}
          error={problems.apiKey}
          onChange={(event) => onChange({ apiKey: event.currentTarget.value })}
        />
        <PasswordInput
          name="apiSecret"
          label={t`API secret`}
          description={unchanged}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t`Show what is typed` }}
          value={draft.apiSecret}
          error={problems.apiSecret}
          onChange={(event) => onChange({ apiSecret: event.currentTarget.value })}
        />
      </div>
    </>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react'
import { wordsFor } from '@renderer/ui/error-words'
import type { SaveState } from './autosave'
import { useDesk, useFormState } from './form-context'
import classes from './customer-form-page.module.css'

/** Says how safe the text on the screen is; spoken when it changes. */
export function SaveIndicator() {
  const { flush } = useDesk()
  const save = useFormState((state) => state.save)
  return (
    <div className={classes['save']} role="status" aria-live="polite" data-state={save.state}>
      <SaveWords save={save} />
      {save.state === 'failed' && (
        <Button size="compact-xs" variant="default" onClick={flush}>
          {t`Save again`}
        </Button>
      )}
    </div>
  )
}

function SaveWords({ save }: { save: SaveState }) {
  switch (save.state) {
    case 'untouched':
      return null
    case 'saving':
      return (
        <>
          <IconDots size={15} aria-hidden />
          <span>{t`Saving…`}</span>
        </>
      )
    case 'saved':
      return (
        <>
          <IconCheck size={15} aria-hidden />
          <span>{t`Saved`}</span>
        </>
      )
    case 'failed':
      return (
        <>
          <IconAlertTriangle size={15} aria-hidden />
          <span>{t`Not saved: ${{ error: wordsFor({ code: save.code }) }}`}</span>
        </>
      )
  }
}

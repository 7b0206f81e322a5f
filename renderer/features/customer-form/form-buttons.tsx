import { t } from '@lingui/core/macro'
import { Button, Kbd } from '@mantine/core'
import { IconCopy, IconCornerDownLeft, IconSend, IconTrash } from '@tabler/icons-react'
import { shortcuts } from '@renderer/app/palette/shortcuts'
import { useOffered } from '@renderer/app/offered'
import { ariaKeys, keyWords } from '@renderer/ui/key-words'
import { useFormState } from './form-context'
import classes from './customer-form-page.module.css'

type FootProps = {
  readonly onDiscard: () => void
  readonly onSubmit: () => void
  readonly isBusy: boolean
}

/** What ends the writing, always in sight below the form. */
export function FormFoot({ onDiscard, onSubmit, isBusy }: FootProps) {
  useOffered([
    { label: t`Submit`, icon: IconSend, keys: shortcuts.submit, run: onSubmit },
    { label: t`Discard draft`, icon: IconTrash, run: onDiscard },
  ])
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        className={classes['discard'] ?? ''}
        leftSection={<IconTrash size={16} />}
        onClick={onDiscard}
        disabled={isBusy}
      >
        {t`Discard draft`}
      </Button>
      <span className={classes['offline']}>{t`Works offline too: the customer waits in the outbox.`}</span>
      <Button
        className={classes['submit'] ?? ''}
        leftSection={<IconSend size={16} />}
        rightSection={
          <span className={classes['keys']} aria-hidden>
            <Kbd size="xs">{keyWords('Ctrl')}</Kbd>{' '}
            <Kbd size="xs">
              <IconCornerDownLeft size={12} />
            </Kbd>
          </span>
        }
        onClick={onSubmit}
        loading={isBusy}
        aria-keyshortcuts={ariaKeys(shortcuts.submit)}
      >
        {t`Submit`}
      </Button>
    </>
  )
}

/** There is nothing to copy before anything was typed. */
export function DuplicateButton({ onClick, isBusy }: { onClick: () => void; isBusy: boolean }) {
  const isUntouched = useFormState(({ save }) => save.state === 'untouched')
  useOffered(isUntouched ? [] : [{ label: t`Duplicate`, icon: IconCopy, run: onClick }])
  if (isUntouched) return null
  return (
    <Button variant="default" leftSection={<IconCopy size={16} />} onClick={onClick} disabled={isBusy}>
      {t`Duplicate`}
    </Button>
  )
}

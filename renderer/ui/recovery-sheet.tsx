import { t } from '@lingui/core/macro'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { CopyButton } from './copy-button'
import { Notice } from './notice'
import { dayWords } from './time-words'
import classes from './recovery-sheet.module.css'

type SheetProps = { readonly recoveryKey: string; readonly onDone: () => void }

/** Shows a new recovery key this once, on the screen and on paper. */
export function RecoverySheet({ recoveryKey, onDone }: SheetProps) {
  return (
    <Stack gap="md">
      <Text size="sm">
        {t`If you forget the passphrase, only this key opens your drafts and your outbox. Print it or write it down, and keep it apart from this computer. It is shown this once and stored nowhere in clear.`}
      </Text>
      <div className={classes['key']}>
        <Groups recoveryKey={recoveryKey} />
        <CopyButton text={recoveryKey} label={t`Copy the recovery key`} />
      </div>
      <Notice tone="warn">{t`Whoever has this key and this computer can read everything in Outpost.`}</Notice>
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => window.print()}
          data-autofocus
        >
          {t`Print`}
        </Button>
        <Button onClick={onDone}>{t`I have kept it`}</Button>
      </Group>
      {createPortal(<PrintedSheet recoveryKey={recoveryKey} />, document.body)}
    </Stack>
  )
}

function Groups({ recoveryKey }: { recoveryKey: string }) {
  return (
    <p className={classes['groups']} aria-label={t`Recovery key`} role="group">
      {recoveryKey.split('-').map((group, index) => (
        // The groups never change their order.
        <span key={index}>{group} </span>
      ))}
    </p>
  )
}

/** The paper; hidden on the screen, and alone on the page when it is printed. */
function PrintedSheet({ recoveryKey }: { recoveryKey: string }) {
  const [printedAt] = useState(() => Date.now())
  const day = dayWords(printedAt, 'long')
  return (
    <div className={classes['paper']} data-print-alone aria-hidden>
      <h1>{t`Outpost recovery key`}</h1>
      <p>{t`Printed on ${day}`}</p>
      <Groups recoveryKey={recoveryKey} />
      <p>
        {t`This key opens Outpost on the computer it was printed on when the passphrase is forgotten. On the lock screen choose “Use the recovery key”, type the eight groups, and set a new passphrase.`}
      </p>
      <p>
        {t`Keep it apart from the computer. There are no letters I, L, O or U in it: what looks like them is a 1 or a 0. A newer recovery key ends this one.`}
      </p>
    </div>
  )
}

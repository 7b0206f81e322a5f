import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { copyOrTell } from './copy-or-tell'

const SHOWN_MS = 1_500

/** Copies a text; `label` says what is copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false)
  const { start } = useTimeout(() => setIsCopied(false), SHOWN_MS)
  const copy = () => {
    const isDone = copyOrTell(text)
    setIsCopied(isDone)
    if (isDone) start()
  }
  return (
    <Tooltip label={isCopied ? t`Copied` : label}>
      <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={label}>
        {isCopied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      </ActionIcon>
    </Tooltip>
  )
}

import { t } from '@lingui/core/macro'
import { IconCopy } from '@tabler/icons-react'
import { CopyButton } from '@renderer/ui/copy-button'
import { copyOrTell } from '@renderer/ui/copy-or-tell'
import { notifyDone } from '@renderer/ui/notify'
import { useOffered } from './offered'

/** Copies a text; the palette offers the same. From there nobody looks at the button, so a notice says that it is done. */
export function OfferedCopyButton({ text, label }: { text: string; label: string }) {
  const copy = () => {
    if (copyOrTell(text)) notifyDone(t`Copied`)
  }
  useOffered([{ label, icon: IconCopy, run: copy }])
  return <CopyButton text={text} label={label} />
}

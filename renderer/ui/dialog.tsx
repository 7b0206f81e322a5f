import { t } from '@lingui/core/macro'
import { Modal, type ModalProps } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useState } from 'react'
import { useIsPainted } from './use-is-painted'

type DialogProps = Omit<ModalProps, 'opened'> & { readonly isOpen: boolean }

/** A dialog. While it is closed it is made after the page it belongs to was painted, so that no page waits for it. */
export function Dialog(props: DialogProps) {
  const isWanted = useIsPainted() || props.isOpen
  const [isMade, setIsMade] = useState(false)
  if (isWanted && !isMade) setIsMade(true)
  return isMade ? <Made {...props} /> : null
}

/** Closed at first, even when it is asked for at once: as it opens, it notes what had the focus, and gives it back. */
function Made({ isOpen, closeButtonProps, ...rest }: DialogProps) {
  const isMounted = useMounted()
  return (
    <Modal
      opened={isOpen && isMounted}
      closeButtonProps={{ 'aria-label': t`Close`, ...closeButtonProps }}
      {...rest}
    />
  )
}

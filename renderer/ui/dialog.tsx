import { t } from '@lingui/core/macro'
import { Modal, type ModalProps } from '@mantine/core'
import { useDeferredValue } from 'react'

type DialogProps = Omit<ModalProps, 'opened'> & { readonly isOpen: boolean }

/** A dialog. While it is closed it is made after the page it belongs to was painted, so that no page waits for it. */
export function Dialog({ isOpen, closeButtonProps, ...rest }: DialogProps) {
  const isPainted = useDeferredValue(true, false)
  if (!isPainted && !isOpen) return null
  return (
    <Modal opened={isOpen} closeButtonProps={{ 'aria-label': t`Close`, ...closeButtonProps }} {...rest} />
  )
}

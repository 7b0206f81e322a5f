import { t } from '@lingui/core/macro'
import { Modal, type ModalProps } from '@mantine/core'
import { useIsPainted } from './use-is-painted'

type DialogProps = Omit<ModalProps, 'opened'> & { readonly isOpen: boolean }

/** A dialog. While it is closed it is made after the page it belongs to was painted, so that no page waits for it. */
export function Dialog({ isOpen, closeButtonProps, ...rest }: DialogProps) {
  const isPainted = useIsPainted()
  if (!isPainted && !isOpen) return null
  return (
    <Modal opened={isOpen} closeButtonProps={{ 'aria-label': t`Close`, ...closeButtonProps }} {...rest} />
  )
}

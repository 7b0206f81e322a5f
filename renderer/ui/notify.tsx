import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { notifications, type NotificationData } from '@mantine/notifications'
import { useId } from 'react'
import { useNoticeOffer } from './notice-offers'
import classes from './notify.module.css'

const DONE_MS = 4_000
const UNDO_MS = 10_000
const FAILED_MS = 20_000

/** Shows a notice that can be closed in the language of the window. */
function show(notice: NotificationData): string {
  return notifications.show({ ...notice, closeButtonProps: { 'aria-label': t`Close` } })
}

type Done = {
  /** What it is about; `hideNotice` takes it away by this. */
  readonly id?: string
  readonly onClose?: () => void
}

/** Says that something went well. */
export function notifyDone(message: string, { id, onClose }: Done = {}): void {
  show({
    ...(id !== undefined && { id }),
    message,
    color: 'pine',
    withBorder: true,
    autoClose: DONE_MS,
    ...(onClose !== undefined && { onClose }),
  })
}

/** Takes away what is no longer so. */
export function hideNotice(id: string): void {
  notifications.hide(id)
}

/** Takes all away: some name people. */
export function hideAllNotices(): void {
  notifications.clean()
}

/** Says what went wrong; for a while, or until it is closed. */
export function notifyFailed(message: string, { stays = false } = {}) {
  show({
    // The same failure again takes the place of the first.
    id: message,
    message,
    color: 'red',
    withBorder: true,
    autoClose: stays ? false : FAILED_MS,
  })
}

type Undo = {
  readonly undo: () => void
  /** The offer is over and was not taken. */
  readonly onOver?: () => void
}

/** Says what was done and offers to take it back for a while; answers how to take the offer away earlier. */
export function notifyUndo(message: string, { undo, onOver }: Undo): () => void {
  const end = () => {
    clearTimeout(timer)
    notifications.hide(id)
  }
  const timer = setTimeout(() => {
    end()
    onOver?.()
  }, UNDO_MS)
  let isTaken = false
  // Once, though it was pressed twice while it fades.
  const takeBack = () => {
    if (isTaken) return
    isTaken = true
    end()
    undo()
  }
  const id = show({
    message: <Offer message={message} label={t`Undo`} onTaken={takeBack} />,
    color: 'gray',
    withBorder: true,
    autoClose: false,
  })
  return end
}

type Action = { readonly label: string; readonly act: () => void }

/** Says that something went well and offers what can be done with it, for a while. */
export function notifyAction(message: string, { label, act }: Action): void {
  const id = show({
    message: (
      <Offer
        message={message}
        label={label}
        onTaken={() => {
          notifications.hide(id)
          act()
        }}
      />
    ),
    color: 'pine',
    withBorder: true,
    autoClose: FAILED_MS,
  })
}

// One that takes the place of another would inherit the rest of its time, unless its own is another.
let needs = 0

/** Says what waits for the agent and offers to go there; for a while, or until it is no longer so. */
export function notifyNeed(
  message: string,
  { id, label, act, onClose }: Action & Done & { id: string },
): void {
  // The newest takes the place of the one before.
  notifications.hide(id)
  const go = () => {
    notifications.hide(id)
    act()
  }
  show({
    id,
    message: <Offer message={message} label={label} onTaken={go} />,
    color: 'var(--op-warn-text)',
    withBorder: true,
    autoClose: FAILED_MS + (needs++ % 2),
    ...(onClose !== undefined && { onClose }),
  })
}

const offerClasses = { root: classes['take'] ?? '', label: classes['takeWords'] ?? '' }

type OfferProps = { readonly message: string; readonly label: string; readonly onTaken: () => void }

function Offer({ message, label, onTaken }: OfferProps) {
  useNoticeOffer({ id: useId(), message, label, take: onTaken })
  return (
    <div className={classes['offer']}>
      {message}
      <Button size="compact-sm" variant="default" classNames={offerClasses} onClick={onTaken}>
        {label}
      </Button>
    </div>
  )
}

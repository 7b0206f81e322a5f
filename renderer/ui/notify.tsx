import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'

const UNDO_MS = 10_000
const FAILED_MS = 20_000

/** Says that something went well. */
export function notifyDone(message: string) {
  notifications.show({ message, icon: <IconCheck size={16} />, color: 'pine', withBorder: true })
}

/** Says what went wrong; for a while, or until it is closed. */
export function notifyFailed(message: string, { stays = false } = {}) {
  notifications.show({
    // The same failure again takes the place of the first.
    id: message,
    message,
    icon: <IconAlertTriangle size={16} />,
    color: 'red',
    withBorder: true,
    autoClose: stays ? false : FAILED_MS,
  })
}

/** Says what was done and offers to take it back for a while. */
export function notifyUndo(message: string, undo: () => void) {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          Undo
        </Button>
      </Group>
    ),
    color: 'gray',
    withBorder: true,
    autoClose: UNDO_MS,
  })
}

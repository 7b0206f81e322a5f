import { i18n } from '@lingui/core'
import { notifications, notificationsStore } from '@mantine/notifications'
import { notifyAction, notifyDone, notifyFailed, notifyUndo } from '@renderer/ui/notify'
import { messages } from '@renderer/words/es.po'
import { messages as english } from '@renderer/words/en.po'
import { afterEach, expect, it } from 'vitest'

afterEach(() => {
  notifications.clean()
  i18n.loadAndActivate({ locale: 'en', messages: english })
})

it('every notice is closed in the language of the window', () => {
  i18n.loadAndActivate({ locale: 'es', messages })
  notifyDone('a')
  notifyFailed('b')
  const end = notifyUndo('c', { undo: () => undefined })
  notifyAction('d', { label: 'e', act: () => undefined })
  const { notifications: shown, queue } = notificationsStore.getState()
  const labels = [...shown, ...queue].map(({ closeButtonProps }) => closeButtonProps?.['aria-label'])
  expect(labels).toEqual(['Cerrar', 'Cerrar', 'Cerrar', 'Cerrar'])
  end()
})

import { i18n } from '@lingui/core'
import { notifications, notificationsStore } from '@mantine/notifications'
import { notifyAction, notifyDone, notifyFailed, notifyUndo } from '@renderer/ui/notify'
import { messages } from '@renderer/words/es.po'
import { messages as english } from '@renderer/words/en.po'
import type { ReactElement } from 'react'
import { afterEach, expect, it } from 'vitest'

afterEach(() => {
  notifications.clean()
  i18n.loadAndActivate({ locale: 'en', messages: english })
})

it('an offer is taken once, though it is pressed twice while it fades', () => {
  let undone = 0
  notifyUndo('a', { undo: () => undone++ })
  const { notifications: shown, queue } = notificationsStore.getState()
  const [offer] = [...shown, ...queue]
  const { onTaken } = (offer?.message as ReactElement<{ onTaken: () => void }>).props
  onTaken()
  onTaken()
  expect(undone).toBe(1)
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

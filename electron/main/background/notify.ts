import { Notification } from 'electron'

export type NotifyWords = { readonly title: string; readonly body: string }

/** Shows notifications of the operating system, one of each kind at a time. */
export function createNotify(): (kind: string, words: NotifyWords, onClick: () => void) => void {
  const shown = new Map<string, Notification>()
  return (kind, words, onClick) => {
    if (!Notification.isSupported()) return
    shown.get(kind)?.close()
    const notification = new Notification({ ...words, silent: true })
    notification.on('click', onClick)
    shown.set(kind, notification)
    notification.show()
  }
}

import type { Customer } from './workspace-session'

/** Whether a customer came with the directory, nobody asked for it by itself, and nothing of it is ours. */
export function isDownloaded({ state, content, entry }: Customer): boolean {
  return (
    (state === 'synced' || state === 'gone') &&
    content?.fromDirectory === true &&
    content.reference === null &&
    entry === null
  )
}

import type { DirectoryHandle } from '@renderer/data/workspace-session'
import { noDirectory } from '@shared/directory/directory-record'
import type { DirectoryView } from '@shared/directory/directory-view'

const unused = () => Promise.reject(new Error('The test does not expect this of the directory'))

/** A directory that nobody asked for. */
export const nothingKept: DirectoryView = {
  record: noDirectory,
  doing: 'off',
  seen: 0,
  checked: null,
  error: null,
  nextAt: null,
}

export const unusedDirectory: DirectoryHandle = {
  view: () => nothingKept,
  subscribe: () => () => undefined,
  turn: unused,
  pause: unused,
  resume: unused,
  refresh: unused,
  setRefresh: unused,
  stop: () => Promise.resolve(),
}

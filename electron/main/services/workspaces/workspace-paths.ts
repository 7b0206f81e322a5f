import { join } from 'node:path'

/** Where the files of one workspace are. */
export function workspacePaths(userData: string, workspaceId: string) {
  const folder = join(userData, 'workspaces', workspaceId)
  return { folder, journal: join(folder, 'journal'), practice: join(folder, 'practice') }
}

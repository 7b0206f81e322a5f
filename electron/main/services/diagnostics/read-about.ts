import { release } from 'node:os'
import type { About } from './collect-bundle'

/** What this process runs on. */
export function readAbout(outpost: string, startedAt: number): About {
  const { versions, platform, arch } = process
  return {
    versions: { outpost, electron: versions.electron, chromium: versions.chrome, node: versions.node },
    system: { platform, arch, release: release() },
    startedAt,
  }
}

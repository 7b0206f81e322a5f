import type { Saving } from '@electron/main/services/saving/saving'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'

/** Files the agent wants, written where the agent says. */
export function createFilesHandlers({ saving }: { saving: Saving }): Handlers['files'] {
  return {
    async begin(wish) {
      const begun = await saving.begin(wish)
      return begun.ok ? ok({ file: begun.value }) : begun
    },
    append: ({ fileId, text }) => saving.append(fileId, text),
    finish: ({ fileId }) => saving.finish(fileId),
    abandon: ({ fileId }) => saving.abandon(fileId),
    reveal: ({ fileId }) => saving.reveal(fileId),
  }
}

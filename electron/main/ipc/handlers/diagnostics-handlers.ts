import { bundleText } from '@electron/main/services/diagnostics/bundle-text'
import { collectBundle, type BundleSources } from '@electron/main/services/diagnostics/collect-bundle'
import { saveText } from '@electron/main/services/saving/save-text'
import type { Saving } from '@electron/main/services/saving/saving'
import { appError } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'

/** What support needs to know: read by the agent first, and saved word for word as it was read. */
export function createDiagnosticsHandlers(deps: {
  bundle: BundleSources
  saving: Saving
}): Handlers['diagnostics'] {
  let shown: string | null = null
  return {
    async collect() {
      shown = bundleText(await collectBundle(deps.bundle))
      return ok({ text: shown })
    },
    async save() {
      if (shown === null) return err(appError('bad-input', 'nothing collected'))
      const saved = await saveText(deps.saving, { name: 'outpost-support', format: 'txt' }, shown)
      return saved.ok ? ok({ isSaved: saved.value }) : saved
    },
  }
}

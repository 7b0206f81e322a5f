import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import type { DesktopApi } from '@shared/ipc/contract'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { sampleFile } from './sample-file'

/** Saves a file that shows how one looks that Outpost understands. */
export function SampleButton() {
  const { desktop } = useServices()
  const save = async () => {
    const saved = await saveSample(desktop, t`Customers to import`)
    if (!saved.ok) notifyFailed(wordsFor(saved.error))
    else if (saved.value !== null) notifyDone(t`Sample file saved.`)
  }
  useOffered([{ label: t`Save a sample file…`, icon: IconDownload, run: () => void save() }])
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {t`Save a sample file…`}
    </Button>
  )
}

async function saveSample(
  { files }: Pick<DesktopApi, 'files'>,
  name: string,
): Promise<Result<string | null, AppError>> {
  const begun = await files.begin({ name, format: 'csv' })
  if (!begun.ok) return begun
  const { file } = begun.value
  if (file === null) return ok(null)
  const written = await files.append({ fileId: file.fileId, text: sampleFile() })
  if (!written.ok) return written
  const finished = await files.finish({ fileId: file.fileId })
  return finished.ok ? ok(file.name) : finished
}

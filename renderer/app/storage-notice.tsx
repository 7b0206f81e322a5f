import { Notice } from '@renderer/ui/notice'
import { storageWords } from '@renderer/ui/storage-words'
import type { DiskSpace } from '@shared/domain/disk-space'
import { useEffect, useState } from 'react'
import { useServices } from './services'
import classes from './storage-notice.module.css'

/** Says on every page when the disk runs out of room, and nothing else. */
export function StorageNotice() {
  const { desktop } = useServices()
  const [state, setState] = useState<DiskSpace['state']>('enough')
  useEffect(() => {
    const stop = desktop.on('storageChanged', (space) => setState(space.state))
    void desktop.storage.check().then((space) => space.ok && setState(space.value.state))
    return stop
  }, [desktop])
  if (state === 'enough') return null
  const { title, text } = storageWords[state]
  return (
    <div className={classes['storage']}>
      <Notice
        tone={state === 'full' ? 'bad' : 'warn'}
        title={title}
        role={state === 'full' ? 'alert' : 'status'}
      >
        {text}
      </Notice>
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useSession, useSessionState } from '@renderer/app/services'
import { Until } from '@renderer/ui/ago'
import { Notice } from '@renderer/ui/notice'
import { pauseWordsFor, unreadableWords } from '@renderer/ui/pause-words'
import { useNow } from '@renderer/ui/use-now'
import type { Standing } from '@shared/sync/entry'
import { Link } from 'wouter'

/** Why the whole outbox stands still, if it does. */
export function StandingNotice({ standing }: { standing: Standing }) {
  const { workspace } = useSession()
  const isUnreadable = useSessionState(({ workspaces }) =>
    workspaces.some(({ id, credentials }) => id === workspace.id && credentials === 'unreadable'),
  )
  const now = useNow(1000)
  const { pausedBy, serverWait } = standing
  if (pausedBy !== null || isUnreadable) {
    // Whatever paused it, nothing can be sent before the secret is there again.
    const words =
      pausedBy === null || isUnreadable ? unreadableWords : pauseWordsFor(pausedBy, workspace.environment)
    const { title, sentence, tone, isForSettings } = words
    const settings = (
      <Button
        component={Link}
        to={workspace.environment === 'practice' ? '/settings' : `/settings/workspaces/${workspace.id}`}
        size="compact-sm"
        variant="default"
      >
        {t`Open Settings`}
      </Button>
    )
    return (
      <Notice tone={tone} title={title} role="status" action={isForSettings ? settings : undefined}>
        {sentence}
      </Notice>
    )
  }
  if (serverWait === null || serverWait.until <= now) return null
  return (
    <Notice tone="warn" title={t`Slowed down by server`}>
      <Trans>
        The server asked Outpost to wait. Sending goes on <Until at={serverWait.until} />.
      </Trans>
    </Notice>
  )
}

import { t } from '@lingui/core/macro'
import { Button, Skeleton } from '@mantine/core'
import { IconDatabaseExclamation, IconRefresh } from '@tabler/icons-react'
import { EmptyState } from '@renderer/ui/empty-state'
import { wordsFor } from '@renderer/ui/error-words'
import { RowsSkeleton } from '@renderer/ui/skeletons'
import type { AppError } from '@shared/errors'
import { Link } from 'wouter'
import { useOffered } from './offered'
import classes from './start-page.module.css'

/** What stands where a page will be while its data is opened. */
export function Starting() {
  return (
    <div className={classes['rows']}>
      <Skeleton height={18} width={140} />
      <RowsSkeleton label={t`Opening`} />
    </div>
  )
}

/** Main could not even list the workspaces. */
export function StartFailed({ error }: { error: AppError }) {
  return (
    <EmptyState
      icon={IconDatabaseExclamation}
      title={t`Outpost could not start`}
      action={<Button onClick={() => window.location.reload()}>{t`Try again`}</Button>}
    >
      {wordsFor(error)}
    </EmptyState>
  )
}

/** One workspace could not be opened; the others are not concerned. */
export function WorkspaceFailed({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  useOffered([{ label: t`Try again`, icon: IconRefresh, run: onRetry }])
  return (
    <EmptyState
      icon={IconDatabaseExclamation}
      title={t`This workspace could not be opened`}
      action={
        <>
          <Button onClick={onRetry}>{t`Try again`}</Button>
          <Button component={Link} to="/settings" variant="default">
            {t`Open Settings`}
          </Button>
        </>
      }
    >
      {wordsFor(error)}
    </EmptyState>
  )
}

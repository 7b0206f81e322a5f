import { t } from '@lingui/core/macro'
import { Button, Code } from '@mantine/core'
import { IconMoodConfuzed } from '@tabler/icons-react'
import { EmptyState } from '@renderer/ui/empty-state'
import { Fold } from '@renderer/ui/fold'
import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }
type State = { readonly error: Error | null }

/** Shows a calm page for a bug anywhere below it; what was saved is on the disk and is read again after the reload. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    return error === null ? this.props.children : <Broken error={error} />
  }
}

function Broken({ error }: { error: Error }) {
  return (
    <EmptyState
      icon={IconMoodConfuzed}
      title={t`This page stopped working`}
      action={<Button onClick={() => window.location.reload()}>{t`Reload Outpost`}</Button>}
    >
      <p>
        {t`Your drafts and the outbox are safe on this computer. Reload to go on. If it happens again at the same place, tell your support what you did and what stands below.`}
      </p>
      <Fold title={t`For support`}>
        <Code block>
          {error.name}: {error.message}
        </Code>
      </Fold>
    </EmptyState>
  )
}

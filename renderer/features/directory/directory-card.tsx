import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, Progress, Switch } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { Ago, Until } from '@renderer/ui/ago'
import { wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import { refreshChoices } from '@shared/directory/directory-record'
import type { DirectoryView } from '@shared/directory/directory-view'
import {
  doingWords,
  keepWords,
  lastProblemWords,
  lastWords,
  progressShare,
  progressWords,
  refreshWords,
} from './directory-words'
import { Downloaded } from './downloaded'
import { keepingCommands } from './keeping-commands'
import { useDirectory } from './use-directory'
import classes from './find-page.module.css'

/** Whether all customers of the server are kept here, how far that is, and how often it is done anew. */
export function DirectoryCard() {
  const { directory, view, tell } = useDirectory()
  const { record } = view
  useOffered(keepingCommands(directory, record, tell))
  return (
    <section className={classes['card']} aria-label={t`Directory`}>
      <div className={classes['cardHead']}>
        <Switch
          label={t`Keep the directory on this computer`}
          checked={record.isOn}
          onChange={(event) => {
            const isOn = event.currentTarget.checked
            tell(() => directory.turn(isOn))
          }}
        />
        {record.isOn && <Actions />}
      </div>
      {record.isOn ? <Standing view={view} /> : <p className={classes['dim']}>{keepWords()}</p>}
      <Downloaded />
    </section>
  )
}

function Actions() {
  const { directory, view, tell } = useDirectory()
  const { record } = view
  return (
    <div className={classes['actions']}>
      <NativeSelect
        size="xs"
        aria-label={t`Refresh the directory`}
        value={record.refresh}
        data={refreshChoices.map((value) => ({ value, label: refreshWords[value] }))}
        onChange={(event) => {
          const choice = refreshChoices.find((value) => value === event.currentTarget.value)
          if (choice !== undefined) tell(() => directory.setRefresh(choice))
        }}
      />
      {record.isPaused && (
        <Button size="xs" onClick={() => tell(() => directory.resume())}>
          {t`Resume`}
        </Button>
      )}
      {!record.isPaused && record.run !== null && (
        <Button size="xs" variant="default" onClick={() => tell(() => directory.pause())}>
          {t`Pause`}
        </Button>
      )}
      {!record.isPaused && record.run === null && (
        <Button size="xs" variant="default" onClick={() => tell(() => directory.refresh())}>
          {t`Refresh now`}
        </Button>
      )}
    </div>
  )
}

function Standing({ view }: { view: DirectoryView }) {
  const { record, nextAt } = view
  const summary = record.last === null ? '' : lastWords(record.last)
  return (
    <>
      <p className={classes['standing']}>
        <b role="status">{doingWords(view)}</b>
        {record.run !== null && <span>{progressWords(view)}</span>}
        {record.run === null && record.last !== null && (
          <span>
            <Trans>
              {summary} · read <Ago at={record.last.endedAt} />
            </Trans>
          </span>
        )}
        {nextAt !== null && view.doing === 'waiting' && (
          <span>
            <Trans>
              goes on <Until at={nextAt} />
            </Trans>
          </span>
        )}
      </p>
      {record.run !== null && <Bar view={view} />}
      <Trouble view={view} />
    </>
  )
}

function Bar({ view }: { view: DirectoryView }) {
  const share = progressShare(view)
  const isMoving = view.doing === 'reading' || view.doing === 'checking'
  return (
    <Progress.Root size="sm">
      <Progress.Section
        value={share ?? 100}
        animated={isMoving && share === null}
        striped={share === null}
        color={isMoving ? 'pine' : 'gray'}
        aria-label={t`Customers fetched`}
        {...(share === null && { 'aria-valuenow': undefined, 'aria-valuetext': progressWords(view) })}
      />
    </Progress.Root>
  )
}

function Trouble({ view }: { view: DirectoryView }) {
  const { directory, tell } = useDirectory()
  const { error, doing, record } = view
  const retry = () => tell(() => directory.refresh())
  const which = { key: 'directory', words: t`Directory` }
  useOffered(error === null ? [] : [{ label: t`Try again`, icon: IconRefresh, which, run: retry }])
  if (error !== null) {
    const again = (
      <Button size="xs" variant="default" onClick={retry}>
        {t`Try again`}
      </Button>
    )
    const words =
      error.code === 'disk-full'
        ? t`The disk is nearly full. The directory stops first, so that there is room for your own customers; it goes on when there is space again.`
        : wordsFor(error)
    return (
      <Notice tone={doing === 'stopped' ? 'bad' : 'warn'} action={again}>
        {words}
      </Notice>
    )
  }
  const problem = record.run === null && record.last !== null ? lastProblemWords(record.last) : ''
  return problem !== '' && <Notice tone="warn">{problem}</Notice>
}

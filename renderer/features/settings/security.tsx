import { plural, t } from '@lingui/core/macro'
import { Button, NativeSelect, Switch } from '@mantine/core'
import { IconPasswordUser, IconTrash } from '@tabler/icons-react'
import { refreshLock } from '@renderer/app/lock'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSessionState } from '@renderer/app/services'
import { choiceCommands, switchCommands } from '@renderer/app/setting-commands'
import { useAsked } from '@renderer/app/use-asked'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import { canLock, lockAfterChoices, type LockChoices, type LockStatus } from '@shared/domain/lock'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useState, type ReactNode } from 'react'
import { SecurityDialog, type SecurityTask } from './security-dialog'
import classes from './settings-page.module.css'

/** Passphrase, locking and what goes on while locked. */
export function Security() {
  const status = useSessionState((state) => state.lock)
  const [task, setTask] = useState<SecurityTask | null>(null)
  useAsked('passphrase', () => setTask(status?.hasPassphrase === true ? 'change' : 'set'))
  if (status === null) return null
  return (
    <section aria-labelledby="security">
      <div className={classes['head']}>
        <h2 id="security">{t`Security`}</h2>
      </div>
      <div className={classes['list']}>
        <PassphraseRow status={status} onTask={setTask} />
        {status.hasPassphrase && <RecoveryRow onTask={setTask} />}
        {status.touchId !== 'unavailable' && <TouchIdRow status={status} />}
        {canLock(status) && <LockingRows status={status} />}
      </div>
      <SecurityDialog task={task} onClose={() => setTask(null)} />
    </section>
  )
}

type RowProps = { readonly name: string; readonly words: string; readonly children: ReactNode }

function Row({ name, words, children }: RowProps) {
  return (
    <div className={classes['item']}>
      <div className={classes['words']}>
        <div className={classes['name']}>{name}</div>
        <p className={classes['explained']}>{words}</p>
      </div>
      <div className={classes['buttons']}>{children}</div>
    </div>
  )
}

type TaskProps = { readonly onTask: (task: SecurityTask) => void }

function PassphraseRow({ status, onTask }: TaskProps & { status: LockStatus }) {
  const canRemove = status.hasPassphrase && status.isSystemProtecting
  const remove = () => onTask('remove')
  useOffered(canRemove ? [{ label: t`Remove passphrase`, icon: IconTrash, run: remove }] : [])
  if (!status.hasPassphrase) {
    return (
      <Row
        name={t`Passphrase`}
        words={t`Not set. Everything is encrypted, but whoever gets into your account on this computer gets into Outpost. A passphrase keeps them out and lets you lock Outpost.`}
      >
        <Button size="xs" onClick={() => onTask('set')}>
          {t`Set a passphrase`}
        </Button>
      </Row>
    )
  }
  return (
    <Row
      name={t`Passphrase`}
      words={t`Drafts, outbox, API keys and secrets open only with it. Outpost asks for it at every start.`}
    >
      <Button size="xs" variant="default" onClick={() => onTask('change')}>
        {t`Change passphrase`}
      </Button>
      {canRemove && (
        <Button size="xs" variant="default" onClick={remove}>
          {t`Remove passphrase`}
        </Button>
      )}
    </Row>
  )
}

function RecoveryRow({ onTask }: TaskProps) {
  const make = () => onTask('recovery')
  useOffered([{ label: t`Make a new recovery key`, icon: IconPasswordUser, run: make }])
  return (
    <Row
      name={t`Recovery key`}
      words={t`Opens Outpost when the passphrase is forgotten. If the print is lost, make another; it ends the one before.`}
    >
      <Button size="xs" variant="default" onClick={make}>
        {t`Make a new recovery key`}
      </Button>
    </Row>
  )
}

function TouchIdRow({ status }: { status: LockStatus }) {
  const { desktop } = useServices()
  const save = useSave()
  const turn = (isOn: boolean) => save(() => desktop.lock.useTouchId({ isOn }))
  const isOn = status.touchId === 'on'
  useOffered(switchCommands(t`Touch ID`, isOn, turn))
  return (
    <Row
      name={t`Touch ID`}
      words={t`Unlocks with a finger. Weaker than the passphrase alone: a copy of the key is then kept in the keychain of this computer, and only Outpost itself asks for the finger. Without a passphrase, a restart opens Outpost.`}
    >
      <Switch
        aria-label={t`Touch ID`}
        checked={isOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </Row>
  )
}

function LockingRows({ status }: { status: LockStatus }) {
  const { desktop } = useServices()
  const save = useSave()
  const { choices } = status
  const choose = (patch: Partial<LockChoices>) => save(() => desktop.lock.choose({ ...choices, ...patch }))
  const idle = lockAfterChoices.map((minutes) => ({ value: minutes, label: idleWords(minutes) }))
  const lockAfter = (lockAfterMinutes: LockChoices['lockAfterMinutes']) => choose({ lockAfterMinutes })
  const sendWhileLocked = (sendsWhileLocked: boolean) => choose({ sendsWhileLocked })
  useOffered([
    ...choiceCommands(t`Lock when idle`, {
      choices: idle,
      present: choices.lockAfterMinutes,
      choose: lockAfter,
    }),
    ...switchCommands(t`Keep sending while locked`, choices.sendsWhileLocked, sendWhileLocked),
  ])
  return (
    <>
      <Row
        name={t`Lock when idle`}
        words={t`Outpost also locks when the computer locks or goes to sleep, and by Lock in the navigation.`}
      >
        <NativeSelect
          aria-label={t`Lock when idle`}
          value={String(choices.lockAfterMinutes)}
          data={idle.map(({ value, label }) => ({ value: String(value), label }))}
          onChange={(event) => lockAfter(Number(event.currentTarget.value))}
        />
      </Row>
      <Row
        name={t`Keep sending while locked`}
        words={t`The outbox goes on behind the lock screen. The keys then stay in the memory of this computer while it is locked; whoever can read its memory can read them. When this is off, locking forgets them and sending waits for you.`}
      >
        <Switch
          aria-label={t`Keep sending while locked`}
          checked={choices.sendsWhileLocked}
          onChange={(event) => sendWhileLocked(event.currentTarget.checked)}
        />
      </Row>
    </>
  )
}

function idleWords(minutes: number): string {
  if (minutes === 0) return t`Never`
  return plural(minutes, { one: 'After # minute', other: 'After # minutes' })
}

/** Has main keep a choice and shows what it says now. */
function useSave() {
  const services = useServices()
  return (keep: () => Promise<Result<undefined, AppError>>) => {
    void keep().then(async (kept) => {
      if (!kept.ok) notifyFailed(wordsFor(kept.error))
      await refreshLock(services)
    })
  }
}

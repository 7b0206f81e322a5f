import { plural, t } from '@lingui/core/macro'
import { Button, NativeSelect, Switch } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import type { Command } from '@renderer/app/command'
import { useOffered } from '@renderer/app/offered'
import { choiceCommands, switchCommands } from '@renderer/app/setting-commands'
import { useSessionState, useUi } from '@renderer/app/services'
import { usePracticeFaults } from '@renderer/app/use-practice-faults'
import { practiceWords } from '@renderer/ui/practice-words'
import {
  noFaults,
  practiceFaultKinds,
  type PracticeFaultKind,
  type PracticeFaults,
} from '@shared/practice/faults'
import classes from './settings-page.module.css'

const delaysMs = [0, 5_000, 20_000]

/** Lets a trainer show how Outpost copes, on the practice workspace that is on show. */
export function PracticeServer() {
  const activeId = useUi((state) => state.activeWorkspaceId)
  const active = useSessionState(({ workspaces }) => workspaces.find(({ id }) => id === activeId))
  if (active?.environment !== 'practice') return null
  return <Faults workspaceId={active.id} />
}

function Faults({ workspaceId }: { workspaceId: string }) {
  const { faults, change } = usePracticeFaults(workspaceId)
  const current = faults ?? noFaults
  const canClear = faults !== null && !isFaultless(current)
  const clear = () => void change(noFaults)
  useOffered([
    ...(canClear
      ? [
          {
            label: t`Switch all off`,
            icon: IconPlugConnected,
            which: { key: 'practice', words: t`Practice server` },
            run: clear,
          },
        ]
      : []),
    ...faultCommands(current, change),
  ])
  return (
    <section aria-labelledby="practice-server">
      <div className={classes['head']}>
        <h2 id="practice-server">{t`Practice server`}</h2>
        {canClear && (
          <Button size="xs" variant="default" onClick={clear}>
            {t`Switch all off`}
          </Button>
        )}
      </div>
      <div className={classes['list']}>
        <FaultKind faults={current} onChange={change} />
        {current.kind !== 'none' && <HowOften faults={current} onChange={change} />}
        <ListDelay faults={current} onChange={change} />
        <ReferenceSwitch faults={current} onChange={change} />
      </div>
    </section>
  )
}

type PartProps = {
  readonly faults: PracticeFaults
  readonly onChange: (faults: PracticeFaults) => Promise<void>
}

function FaultKind({ faults, onChange }: PartProps) {
  return (
    <div className={classes['row']}>
      <div>
        <label htmlFor="practice-fault">{t`What goes wrong`}</label>
        <p>{practiceWords[faults.kind].effect}</p>
      </div>
      <NativeSelect
        id="practice-fault"
        className={classes['control'] ?? ''}
        value={faults.kind}
        data={practiceFaultKinds.map((kind) => ({ value: kind, label: practiceWords[kind].label }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = practiceFaultKinds.find((known) => known === value) ?? 'none'
          void onChange({ ...faults, kind, times: timesOf(kind) })
        }}
      />
    </div>
  )
}

function HowOften({ faults, onChange }: PartProps) {
  return (
    <div className={classes['row']}>
      <div>
        <label htmlFor="practice-times">{t`How often`}</label>
        <p>{t`Once is enough to see how a lost reply or a refusal ends well.`}</p>
      </div>
      <NativeSelect
        id="practice-times"
        className={classes['control'] ?? ''}
        value={faults.times === null ? 'always' : 'once'}
        data={timesChoices()}
        onChange={({ currentTarget: { value } }) =>
          void onChange({ ...faults, times: value === 'once' ? 1 : null })
        }
      />
    </div>
  )
}

function ListDelay({ faults, onChange }: PartProps) {
  return (
    <div className={classes['row']}>
      <div>
        <label htmlFor="practice-delay">{t`New customers show in look-ups`}</label>
        <p>{t`A server whose lists lag behind: Outpost looks again before it believes that nothing arrived.`}</p>
      </div>
      <NativeSelect
        id="practice-delay"
        className={classes['control'] ?? ''}
        value={String(faults.listDelayMs)}
        data={withOwn(faults.listDelayMs)}
        onChange={({ currentTarget: { value } }) => void onChange({ ...faults, listDelayMs: Number(value) })}
      />
    </div>
  )
}

function ReferenceSwitch({ faults, onChange }: PartProps) {
  return (
    <div className={classes['row']}>
      <div>
        <label htmlFor="practice-reference">{t`The server does not know external IDs`}</label>
        <p>{t`Look-ups by reference find nothing, so a customer that looks alike is put before you to decide.`}</p>
      </div>
      <Switch
        id="practice-reference"
        checked={faults.ignoresExternalId}
        onChange={({ currentTarget: { checked } }) =>
          void onChange({ ...faults, ignoresExternalId: checked })
        }
      />
    </div>
  )
}

/** The same choices for the palette. */
function faultCommands(faults: PracticeFaults, change: PartProps['onChange']): Command[] {
  const { kind: present, times, listDelayMs, ignoresExternalId } = faults
  return [
    ...choiceCommands(t`What goes wrong`, {
      choices: practiceFaultKinds.map((kind) => ({ value: kind, label: practiceWords[kind].label })),
      present,
      choose: (kind) => void change({ ...faults, kind, times: timesOf(kind) }),
    }),
    ...(present === 'none'
      ? []
      : choiceCommands(t`How often`, {
          choices: timesChoices(),
          present: times === null ? 'always' : 'once',
          choose: (often) => void change({ ...faults, times: often === 'once' ? 1 : null }),
        })),
    ...choiceCommands(t`New customers show in look-ups`, {
      choices: delaysMs.map((delayMs) => ({ value: delayMs, label: delayWords(delayMs) })),
      present: listDelayMs,
      choose: (delayMs) => void change({ ...faults, listDelayMs: delayMs }),
    }),
    ...switchCommands(t`The server does not know external IDs`, ignoresExternalId, (isOn) => {
      void change({ ...faults, ignoresExternalId: isOn })
    }),
  ]
}

function timesChoices() {
  return [
    { value: 'once', label: t`Once` },
    { value: 'always', label: t`Until switched off` },
  ]
}

/** What hits one customer is tried once by default; what hits the way to the server lasts. */
function timesOf(kind: PracticeFaultKind): number | null {
  return ['answer-lost', 'closed-before-commit', 'refused', 'server-error', 'malformed'].includes(kind)
    ? 1
    : null
}

function isFaultless({ kind, ignoresExternalId, listDelayMs }: PracticeFaults): boolean {
  return kind === 'none' && !ignoresExternalId && listDelayMs === 0
}

function withOwn(ms: number) {
  const offered = delaysMs.includes(ms) ? delaysMs : [...delaysMs, ms]
  return offered.map((delayMs) => ({ value: String(delayMs), label: delayWords(delayMs) }))
}

function delayWords(ms: number): string {
  return ms === 0
    ? t`At once`
    : plural(Math.round(ms / 1000), { one: 'After # second', other: 'After # seconds' })
}

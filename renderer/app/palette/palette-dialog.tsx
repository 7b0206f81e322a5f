import { plural, t } from '@lingui/core/macro'
import { Modal, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { useId, useState } from 'react'
import { commandId, type Command } from '@renderer/app/command'
import { fittingChoices, fittingCommands } from './fitting-commands'
import type { Option } from './option'
import { OptionList } from './option-list'
import { useChoice } from './use-choice'
import { useFoundCustomers } from './use-found-customers'
import classes from './palette.module.css'

type PaletteDialogProps = {
  readonly commands: readonly Command[]
  /** The command that looks for a text on the server; null while the server cannot be asked. */
  readonly findOnServer: ((text: string) => Command) | null
  /** Null while the workspace is not open. */
  readonly index: CustomerIndex | null
  readonly openCustomer: (localKey: string) => void
  readonly onClose: () => void
  readonly onRun: (option: Option) => void
}

/** The palette while it is open. It does not fade in: what is typed at once must find it there. */
export function PaletteDialog({ onClose, ...rest }: PaletteDialogProps) {
  return (
    <Modal.Root opened onClose={onClose} returnFocus={false} transitionProps={{ duration: 0 }} size={600}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t`Commands`} radius="md">
        <Palette {...rest} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Palette({ onRun, ...given }: Omit<PaletteDialogProps, 'onClose'>) {
  const [text, setText] = useState('')
  const { options, isCurrent } = useOptions(given, text)
  const { active, choose, press, startOver } = useChoice({ options, isCurrent, onRun })
  const listId = useId()
  const idOf = ({ id }: Option) => `${listId}-${id.replace(/\s+/g, '-')}`
  const change = (next: string) => {
    setText(next)
    startOver()
  }
  return (
    <>
      <div className={classes['ask']}>
        <IconSearch size={18} aria-hidden />
        <input
          className={classes['box']}
          role="combobox"
          aria-label={t`Find a command or a customer`}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={active === undefined ? undefined : idOf(active)}
          aria-autocomplete="list"
          placeholder={t`Find a command or a customer`}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          data-autofocus
        />
      </div>
      <OptionList id={listId} idOf={idOf} options={options} active={active} onPoint={choose} onRun={onRun} />
      {options.length === 0 && (
        <p className={classes['empty']}>
          {isCurrent ? t`No command and no customer on this computer fits.` : t`Looking for customers…`}
        </p>
      )}
      <VisuallyHidden role="status">{isCurrent ? foundWords(options.length) : ''}</VisuallyHidden>
    </>
  )
}

type Given = Pick<PaletteDialogProps, 'commands' | 'findOnServer' | 'index' | 'openCustomer'>

/** Commands first, then customers, then choices, which may be called like a customer, and the server last. */
function useOptions({ commands, findOnServer, index, openCustomer }: Given, text: string) {
  const { rows, isCurrent } = useFoundCustomers(index, text)
  const options: Option[] = [
    ...fittingCommands(commands, text).map((command) => optionOf('command', command)),
    ...rows.map((row): Option => {
      const { localKey } = row.customer
      return { kind: 'customer', id: localKey, run: () => openCustomer(localKey), row }
    }),
    ...fittingChoices(commands, text).map((command) => optionOf('choice', command)),
  ]
  if (findOnServer !== null && text.trim() !== '') {
    const command = findOnServer(text.trim())
    options.push({ kind: 'server', id: 'server', run: command.run, command })
  }
  return { options, isCurrent }
}

function optionOf(kind: 'command' | 'choice', command: Command): Option {
  return { kind, id: commandId(command), run: command.run, command }
}

function foundWords(count: number): string {
  return plural(count, { one: '# result', other: '# results' })
}

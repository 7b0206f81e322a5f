import { msg, t } from '@lingui/core/macro'
import { Kbd } from '@mantine/core'
import { Dialog } from '@renderer/ui/dialog'
import { liveWords } from '@renderer/ui/live-words'
import { Fragment } from 'react'
import { shortcutSheet } from './shortcuts'
import classes from './palette.module.css'

/** Every key that does something. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t`Keyboard shortcuts`}>
      <Sheet />
    </Dialog>
  )
}

/** Nothing of it is made before the dialog opens. */
function Sheet() {
  return shortcutSheet.map(({ where, shortcuts }) => (
    <section key={where} className={classes['section']}>
      <h3 className={classes['where']}>{where}</h3>
      <dl className={classes['sheet']}>
        {shortcuts.map(({ keys, does }) => (
          <Fragment key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  ))
}

/** What stands on keys that have a name. */
const keyWords: Readonly<Record<string, string>> = liveWords({
  Ctrl: msg({ message: 'Ctrl', context: 'a key' }),
  Enter: msg({ message: 'Enter', context: 'a key' }),
  Space: msg({ message: 'Space', context: 'a key' }),
  Esc: msg({ message: 'Esc', context: 'a key' }),
})

/** Keys as they look on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  return keys.split(' ').map((part) => (
    <Fragment key={part}>
      {part.split('+').map((key) => (
        <Kbd key={key} size="xs" className={classes['key'] ?? ''}>
          {keyWords[key] ?? key}
        </Kbd>
      ))}
    </Fragment>
  ))
}

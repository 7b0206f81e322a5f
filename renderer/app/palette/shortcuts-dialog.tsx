import { t } from '@lingui/core/macro'
import { Dialog } from '@renderer/ui/dialog'
import { Keys } from '@renderer/ui/keys'
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

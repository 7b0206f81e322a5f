import { t } from '@lingui/core/macro'
import { Kbd } from '@mantine/core'
import classes from './customers-page.module.css'

/** What the place beside the list says before a customer is shown in it. */
export function PaneHint() {
  return (
    <aside className={classes['pane']} data-hint aria-label={t`No customer chosen`}>
      <div className={classes['paneHint']}>
        <p>{t`Choose a customer to see it here.`}</p>
        <dl>
          <dt>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>{t({ message: 'Enter', context: 'a key' })}</Kbd>
          </dt>
          <dd>{t`Go through the list, open`}</dd>
          <dt>
            <Kbd>N</Kbd>
          </dt>
          <dd>{t`New customer`}</dd>
          <dt>
            <Kbd>/</Kbd>
          </dt>
          <dd>{t`Search`}</dd>
          <dt>
            <Kbd>?</Kbd>
          </dt>
          <dd>{t`All shortcuts`}</dd>
        </dl>
      </div>
    </aside>
  )
}

import { Kbd } from '@mantine/core'
import classes from './customers-page.module.css'

/** What the place beside the list says before a customer is shown in it. */
export function PaneHint() {
  return (
    <aside className={classes['pane']} data-hint aria-label="No customer chosen">
      <div className={classes['paneHint']}>
        <p>Choose a customer to see it here.</p>
        <dl>
          <dt>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>Enter</Kbd>
          </dt>
          <dd>Go through the list, open</dd>
          <dt>
            <Kbd>N</Kbd>
          </dt>
          <dd>New customer</dd>
          <dt>
            <Kbd>/</Kbd>
          </dt>
          <dd>Search</dd>
          <dt>
            <Kbd>?</Kbd>
          </dt>
          <dd>All shortcuts</dd>
        </dl>
      </div>
    </aside>
  )
}

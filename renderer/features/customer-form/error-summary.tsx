import { Notice } from '@renderer/ui/notice'
import type { FieldName } from './form-fields'
import classes from './customer-form-page.module.css'

type SummaryProps = {
  readonly byField: ReadonlyMap<FieldName, string>
  readonly onGo: (name: FieldName) => void
}

/** Everything to put right before this can be submitted; each line leads to its field. */
export function ErrorSummary({ byField, onGo }: SummaryProps) {
  if (byField.size === 0) return null
  return (
    <Notice tone="bad" title="Not submitted yet. Put this right first:" role="alert">
      <ul className={classes['list']}>
        {[...byField].map(([name, words]) => (
          <li key={name}>
            <button type="button" className={classes['go']} onClick={() => onGo(name)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

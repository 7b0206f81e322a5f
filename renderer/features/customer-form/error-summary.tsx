import { Notice } from '@renderer/ui/notice'
import { formFields, type FieldName } from '@renderer/ui/form-fields'
import { labelled } from '@renderer/ui/refusal-words'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import classes from './customer-form-page.module.css'

type SummaryProps = {
  readonly profile: CustomerProfile
  readonly byField: ReadonlyMap<FieldName, string>
  readonly onGo: (name: FieldName) => void
}

/** Everything to put right before this can be submitted; each line leads to its field. */
export function ErrorSummary({ profile, byField, onGo }: SummaryProps) {
  if (byField.size === 0) return null
  const labels = new Map(formFields(profile).map(({ name, label }) => [name, label]))
  return (
    <Notice tone="bad" title="Not submitted yet. Put this right first:" role="alert">
      <ul className={classes['list']}>
        {[...byField].map(([name, words]) => (
          <li key={name}>
            <button type="button" className={classes['go']} onClick={() => onGo(name)}>
              {labelled(labels.get(name) ?? '', words)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

import { Notice } from '@renderer/ui/notice'
import { formFields } from '@renderer/ui/form-fields'
import { fieldSentence } from '@renderer/ui/refusal-words'
import { goToField, useDesk, useFormState } from './form-context'
import classes from './customer-form-page.module.css'

/** Everything to put right before this can be submitted; each line leads to its field. */
export function ErrorSummary() {
  const desk = useDesk()
  const isSubmitted = useFormState(({ marks }) => marks.isSubmitted)
  const { byField, elsewhere } = useFormState(({ problems }) => problems)
  const profile = useFormState((state) => state.profile)
  if (!isSubmitted || byField.size + elsewhere.length === 0) return null
  const fields = formFields(profile).filter(({ path }) => byField.has(path))
  return (
    <Notice tone="bad" title="Not submitted yet. Put this right first:" role="alert">
      <ul className={classes['list']}>
        {fields.map((field) => (
          <li key={field.path}>
            <button type="button" className={classes['go']} onClick={() => goToField(desk, field.path)}>
              {fieldSentence(field, byField.get(field.path) ?? '')}
            </button>
          </li>
        ))}
        {elsewhere.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  )
}

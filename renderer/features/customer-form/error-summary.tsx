import { t } from '@lingui/core/macro'
import { Notice } from '@renderer/ui/notice'
import { formFields, type FormField } from '@renderer/ui/form-fields'
import { labelledWords } from '@renderer/ui/labelled-words'
import { fieldSentence } from '@renderer/ui/refusal-words'
import { goToField, useDesk, useFormState } from './form-context'
import classes from './customer-form-page.module.css'

/** Everything to put right before this can be submitted, what is just empty said once; each link leads to its field. */
export function ErrorSummary() {
  const isSubmitted = useFormState(({ marks }) => marks.isSubmitted)
  const { byField, missing, elsewhere } = useFormState(({ problems }) => problems)
  const profile = useFormState((state) => state.profile)
  if (!isSubmitted || byField.size + elsewhere.length === 0) return null
  const fields = formFields(profile).filter(({ path }) => byField.has(path))
  const empty = fields.filter(({ path }) => missing.has(path))
  const wrong = fields.filter(({ path }) => !missing.has(path))
  return (
    <Notice tone="bad" title={t`Not submitted yet`} role="alert">
      {empty.length > 0 && (
        <div className={classes['empty']} role="group" aria-label={t`Still needed`}>
          <span aria-hidden>{t`Still needed:`}</span>
          {empty.map((field) => (
            <Go key={field.path} path={field.path} words={nameOf(field)} />
          ))}
        </div>
      )}
      {wrong.length + elsewhere.length > 0 && (
        <ul className={classes['list']}>
          {wrong.map((field) => (
            <li key={field.path}>
              <Go path={field.path} words={fieldSentence(field, byField.get(field.path) ?? '')} />
            </li>
          ))}
          {elsewhere.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function Go({ path, words }: { path: string; words: string }) {
  const desk = useDesk()
  return (
    <button type="button" className={classes['go']} onClick={() => goToField(desk, path)}>
      {words}
    </button>
  )
}

function nameOf({ group, label }: FormField): string {
  return group === '' ? label : labelledWords(group, label)
}

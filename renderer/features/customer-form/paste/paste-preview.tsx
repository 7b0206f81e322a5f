import { t } from '@lingui/core/macro'
import { countryName } from '@renderer/ui/country-words'
import { pageLanguage } from '@renderer/ui/page-language'
import { openEnumWords, phoneTypeWords } from '@renderer/ui/field-words'
import { fieldValue, formFields } from '@renderer/ui/form-fields'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { useId } from 'react'
import { applyChanges, type Placement } from './place-block'
import classes from './paste-dialog.module.css'

type PreviewProps = {
  readonly profile: CustomerProfile
  readonly placement: Placement
  readonly isEmpty: boolean
}

/** What would go into which field, before anything does. */
export function PastePreview({ profile, placement: { changes, unused }, isEmpty }: PreviewProps) {
  const id = useId()
  const after = applyChanges(profile, changes)
  const labels = new Map(formFields(after).map(({ path, label }) => [path, label]))
  return (
    <section className={classes['preview']} aria-labelledby={id} aria-live="polite">
      <h3 className={classes['title']} id={id}>
        {t`Goes into`}
      </h3>
      {changes.length === 0 && (
        <p className={classes['nothing']}>{isEmpty ? t`Nothing pasted yet.` : t`No field was recognised.`}</p>
      )}
      <dl className={classes['fields']}>
        {changes.map(({ path, value }) => {
          const before = fieldValue(profile, path)
          return (
            <div key={path}>
              <dt>{labels.get(path) ?? path}</dt>
              <dd>
                {value === '' ? t`Emptied` : shown(path, value)}
                {before.trim() !== '' && before !== value && (
                  <span className={classes['before']}>
                    {' '}
                    {t`in place of ${{ before: shown(path, before) }}`}
                  </span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {unused.length > 0 && (
        <p className={classes['unused']}>{t`Not used: ${{ unused: unused.join(' · ') }}`}</p>
      )}
    </section>
  )
}

/** Values that have words are shown by their words. */
function shown(path: string, value: string): string {
  if (path.endsWith('primaryPhoneNumber.type')) return openEnumWords(value, phoneTypeWords)
  return path.endsWith('countryCode') ? countryName(value, pageLanguage()) : value
}

import { t } from '@lingui/core/macro'
import { LanguageSelect } from '@renderer/app/language-select'
import classes from './settings-page.module.css'

/** Which language Outpost speaks. */
export function LanguageSetting() {
  return (
    <section aria-labelledby="language">
      <div className={classes['head']}>
        <h2 id="language">{t`Language`}</h2>
      </div>
      <div className={classes['row']}>
        <div>
          {t`What Outpost speaks`}
          <p>{t`Texts, dates and numbers follow at once, and so do notifications. What the server wrote stays as it is.`}</p>
        </div>
        <LanguageSelect className={classes['control']} />
      </div>
    </section>
  )
}

import { msg, t } from '@lingui/core/macro'
import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { liveWords } from '@renderer/ui/live-words'
import classes from './settings-page.module.css'

const schemes = (
  [
    { value: 'light', label: msg`Light` },
    { value: 'dark', label: msg`Dark` },
    { value: 'auto', label: msg`System` },
  ] as const
).map((one) => liveWords(one))

/** Light, dark, or as the system is. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <section aria-labelledby="appearance">
      <div className={classes['head']}>
        <h2 id="appearance">{t`Appearance`}</h2>
      </div>
      <div className={classes['row']}>
        <div>
          {t`Colours`}
          <p>{t`System follows the setting of this computer, day and night.`}</p>
        </div>
        <SegmentedControl
          aria-label={t`Colours`}
          value={colorScheme}
          onChange={(value) =>
            setColorScheme(schemes.find((scheme) => scheme.value === value)?.value ?? 'auto')
          }
          data={schemes}
        />
      </div>
    </section>
  )
}

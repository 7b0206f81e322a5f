import { t } from '@lingui/core/macro'
import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { colourSchemes } from '@renderer/ui/colour-schemes'
import classes from './settings-page.module.css'

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
            setColorScheme(colourSchemes.find((scheme) => scheme.value === value)?.value ?? 'auto')
          }
          data={colourSchemes}
        />
      </div>
    </section>
  )
}

import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import classes from './settings-page.module.css'

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
] as const

/** Light, dark, or as the system is. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <section aria-labelledby="appearance">
      <div className={classes['head']}>
        <h2 id="appearance">Appearance</h2>
      </div>
      <div className={classes['row']}>
        <div>
          Colours
          <p>System follows the setting of this computer, day and night.</p>
        </div>
        <SegmentedControl
          aria-label="Colours"
          value={colorScheme}
          onChange={(value) =>
            setColorScheme(schemes.find((scheme) => scheme.value === value)?.value ?? 'auto')
          }
          data={[...schemes]}
        />
      </div>
    </section>
  )
}

import { msg, t } from '@lingui/core/macro'
import { Switch } from '@mantine/core'
import { useOffered } from '@renderer/app/offered'
import { useServices } from '@renderer/app/services'
import { switchCommands } from '@renderer/app/setting-commands'
import { wordsFor } from '@renderer/ui/error-words'
import { liveWords } from '@renderer/ui/live-words'
import { notifyFailed } from '@renderer/ui/notify'
import { initialBackgroundChoices, type BackgroundChoices } from '@shared/domain/outbox-tally'
import { useEffect, useState } from 'react'
import classes from './settings-page.module.css'

const switches = (
  [
    {
      choice: 'tellsDrained',
      label: msg`Tell me when everything is sent`,
      words: msg`After a time offline, or when several were sent. A notification names nobody, it only counts.`,
    },
    {
      choice: 'tellsAttention',
      label: msg`Tell me when a customer needs me`,
      words: msg`When the server refused one, or when only you can judge whether it is there already.`,
    },
    {
      choice: 'keepsSending',
      label: msg`Keep sending when the window is closed`,
      words: msg`Closing then hides Outpost: its icon stays beside the clock, to open or quit it, and so does starting it again. While locked it sends only if Security above allows that.`,
    },
  ] as const
).map((one) => liveWords(one))

/** What Outpost says and does while nobody looks at its window. */
export function BackgroundSettings() {
  const { desktop } = useServices()
  const [choices, setChoices] = useState<BackgroundChoices | null>(null)
  useEffect(() => {
    void desktop.background.choices().then((read) => read.ok && setChoices(read.value))
  }, [desktop])
  const choose = async (next: BackgroundChoices) => {
    const kept = await desktop.background.choose(next)
    if (kept.ok) setChoices(next)
    else notifyFailed(wordsFor(kept.error))
  }
  const shown = choices ?? initialBackgroundChoices
  useOffered(
    choices === null
      ? []
      : switches.flatMap(({ choice, label }) =>
          switchCommands(label, choices[choice], (isOn) => void choose({ ...choices, [choice]: isOn })),
        ),
  )
  return (
    <section aria-labelledby="background">
      <div className={classes['head']}>
        <h2 id="background">{t`Notifications and closing`}</h2>
      </div>
      <div className={classes['list']}>
        {switches.map(({ choice, label, words }) => (
          <div key={choice} className={classes['row']}>
            <div>
              {label}
              <p>{words}</p>
            </div>
            <Switch
              aria-label={label}
              checked={shown[choice]}
              disabled={choices === null}
              onChange={({ currentTarget: { checked } }) => void choose({ ...shown, [choice]: checked })}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

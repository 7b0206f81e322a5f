import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconFileText } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices } from '@renderer/app/services'
import { copyShown } from '@renderer/ui/copy-text'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { useRef, useState } from 'react'
import classes from './diagnostics.module.css'
import page from './settings-page.module.css'

/** What an agent can give to support, to be read before it is shared. */
export function Diagnostics() {
  const { desktop } = useServices()
  const [text, setText] = useState<string | null>(null)
  const collect = async () => {
    const collected = await desktop.diagnostics.collect()
    if (collected.ok) setText(collected.value.text)
    else notifyFailed(wordsFor(collected.error))
  }
  const collectWords = text === null ? t`Show bundle` : t`Make again`
  const which = { key: 'bundle', words: t`Support bundle` }
  useOffered([{ label: collectWords, icon: IconFileText, which, run: () => void collect() }])
  return (
    <section aria-labelledby="diagnostics">
      <div className={page['head']}>
        <h2 id="diagnostics">{t`Diagnostics`}</h2>
      </div>
      <div className={page['row']}>
        <div>
          {t`Support bundle`}
          <p>
            {t`Versions, counts and error codes for someone who helps you. No names, no customers, no keys, no addresses. Read it before you share it.`}
          </p>
        </div>
        <Button size="xs" variant="default" className={classes['button']} onClick={() => void collect()}>
          {collectWords}
        </Button>
      </div>
      {text !== null && <Bundle text={text} />}
    </section>
  )
}

function Bundle({ text }: { text: string }) {
  const { desktop } = useServices()
  const shown = useRef<HTMLPreElement>(null)
  const copy = () => {
    if (shown.current !== null && copyShown(shown.current)) notifyDone(t`The support bundle was copied.`)
    else notifyFailed(t`This computer did not let Outpost copy it. Save it to a file instead.`)
  }
  const save = async () => {
    const saved = await desktop.diagnostics.save()
    if (!saved.ok) notifyFailed(wordsFor(saved.error))
    else if (saved.value.isSaved) notifyDone(t`The support bundle was saved.`)
  }
  const which = { key: 'bundle', words: t`Support bundle` }
  useOffered([
    { label: t`Copy`, icon: IconCopy, which, run: copy },
    { label: t`Save to file…`, icon: IconDeviceFloppy, which, run: () => void save() },
  ])
  return (
    <div className={classes['bundle']}>
      <pre ref={shown} className={classes['text']} tabIndex={0} aria-label={t`Support bundle`}>
        {text}
      </pre>
      <div className={classes['buttons']}>
        <Button size="xs" variant="default" leftSection={<IconCopy size={15} />} onClick={copy}>
          {t`Copy`}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDeviceFloppy size={15} />}
          onClick={() => void save()}
        >
          {t`Save to file…`}
        </Button>
      </div>
    </div>
  )
}

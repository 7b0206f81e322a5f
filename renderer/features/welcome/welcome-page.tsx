import { t } from '@lingui/core/macro'
import { IconKey, IconSchool } from '@tabler/icons-react'
import { LanguageSelect } from '@renderer/app/language-select'
import { useServices } from '@renderer/app/services'
import { joinWorkspace } from '@renderer/app/workspaces'
import { wordsFor } from '@renderer/ui/error-words'
import { Logo } from '@renderer/ui/logo'
import { Notice } from '@renderer/ui/notice'
import { useState } from 'react'
import { useLocation } from 'wouter'
import classes from './welcome-page.module.css'

/** The first start: what Outpost is for and the two ways in. */
export function WelcomePage() {
  const services = useServices()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const tryPractice = async () => {
    setIsBusy(true)
    const added = await services.desktop.workspaces.addPractice()
    setIsBusy(false)
    if (!added.ok) {
      setProblem(wordsFor(added.error))
      return
    }
    joinWorkspace(services, added.value)
    navigate('/customers')
  }

  return (
    <main className={classes['page']}>
      <div className={classes['column']}>
        <div className={classes['head']}>
          <Logo size={52} />
          <h1 className={classes['title']}>{t`Welcome to Outpost`}</h1>
          <p className={classes['lead']}>
            {t`Take on RocketKOR customers where there is no reliable network: write them down offline, submit, and Outpost creates each one exactly once as soon as it can.`}
          </p>
        </div>
        {problem !== '' && (
          <Notice tone="bad" role="alert">
            {problem}
          </Notice>
        )}
        <div className={classes['choices']}>
          <button
            type="button"
            className={classes['choice']}
            aria-label={t`Try it with practice data`}
            aria-describedby="practice-words"
            disabled={isBusy}
            onClick={() => void tryPractice()}
          >
            <IconSchool size={26} stroke={1.6} aria-hidden />
            <strong>{t`Try it with practice data`}</strong>
            <span id="practice-words">
              {t`A pretend server on this computer. No account and no network needed; nothing leaves this computer.`}
            </span>
          </button>
          <button
            type="button"
            className={classes['choice']}
            aria-label={t`Connect a Service Account`}
            aria-describedby="connect-words"
            onClick={() => navigate('/settings/workspaces/new')}
          >
            <IconKey size={26} stroke={1.6} aria-hidden />
            <strong>{t`Connect a Service Account`}</strong>
            <span id="connect-words">
              {t`Use the base URL, API key and API secret that RocketKOR issued for your Business Account.`}
            </span>
          </button>
        </div>
        <div className={classes['foot']}>
          <p>
            {t`Everything you enter is encrypted on this computer. You can add the other one later in Settings.`}
          </p>
          <LanguageSelect className={classes['language']} />
        </div>
      </div>
    </main>
  )
}

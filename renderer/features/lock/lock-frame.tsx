import { LanguageSelect } from '@renderer/app/language-select'
import { Logo } from '@renderer/ui/logo'
import type { ReactNode } from 'react'
import classes from './lock-page.module.css'

type FrameProps = { readonly title: string; readonly lead?: string; readonly children?: ReactNode }

/** The look of every page that stands before the data. */
export function LockFrame({ title, lead, children }: FrameProps) {
  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <div className={classes['head']}>
          <Logo size={44} />
          <h1 className={classes['title']}>{title}</h1>
          {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
        </div>
        {children}
      </div>
      <LanguageSelect className={classes['language']} />
    </main>
  )
}

import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './page.module.css'

type PageProps = {
  readonly title: ReactNode
  /** Shown beside the title. */
  readonly mark?: ReactNode
  /** Where the way back leads and how it is called. */
  readonly back?: { readonly to: string; readonly label: string }
  readonly actions?: ReactNode
  /** The page's own part scrolls, not the page. */
  readonly isFixed?: boolean
  /** Stays in sight below the page's own part. */
  readonly foot?: ReactNode
  /**
   * How wide it gets at most: as a form is easily filled in, as settings are, else as a page is easily read; for a page
   * whose part scrolls, the head alone.
   */
  readonly measure?: 'form' | 'settings' | 'read'
  readonly children: ReactNode
}

/** The frame of every page: way back, title, actions, content. */
export function Page({ title, mark, back, actions, isFixed = false, foot, measure, children }: PageProps) {
  return (
    <div className={classes['page']} data-measure={measure}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          {back !== undefined && (
            <Link to={back.to} className={classes['back'] ?? ''}>
              <IconChevronLeft size={14} aria-hidden />
              {back.label}
            </Link>
          )}
          <h1 className={classes['title']}>
            <span>{title}</span>
            {mark}
          </h1>
        </div>
        <div className={classes['actions']}>{actions}</div>
      </header>
      <div className={isFixed ? `${classes['body']} ${classes['fixed']}` : classes['body']}>{children}</div>
      {foot !== undefined && <div className={classes['foot']}>{foot}</div>}
    </div>
  )
}

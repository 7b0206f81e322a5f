import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './state-words'
import classes from './tag.module.css'

type TagProps = { readonly tone: Tone; readonly icon?: TablerIcon; readonly children: ReactNode }

/** A small coloured label; its words carry the meaning, colour and icon only help to find it. */
export function Tag({ tone, icon: Icon, children }: TagProps) {
  return (
    <span
      className={Icon === undefined ? `${classes['tag']} ${classes['plain']}` : classes['tag']}
      data-tone={tone}
    >
      {Icon !== undefined && <Icon size={14} stroke={2} aria-hidden />}
      {children}
    </span>
  )
}

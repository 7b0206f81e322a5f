import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import { keyWords } from './key-words'
import classes from './keys.module.css'

/** Keys as they look on the keyboard: "n b" one after the other, "Ctrl+K" together. */
export function Keys({ keys }: { keys: string }) {
  return keys.split(' ').map((part) => (
    <Fragment key={part}>
      {part.split('+').map((key) => (
        <Kbd key={key} size="xs" className={classes['key'] ?? ''}>
          {keyWords(key)}
        </Kbd>
      ))}
    </Fragment>
  ))
}

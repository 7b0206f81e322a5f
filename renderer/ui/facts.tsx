import { Fragment, type ReactNode } from 'react'
import classes from './facts.module.css'

export type Fact = { readonly label: string; readonly value: ReactNode }

/** Labels and values side by side. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ label, value }, index) => (
        <Fragment key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

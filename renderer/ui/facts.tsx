import { Fragment, type ReactNode } from 'react'
import classes from './facts.module.css'

export type Fact = { readonly label: string; readonly value: ReactNode }

type FactsProps = { readonly facts: readonly Fact[]; readonly isStacked?: boolean }

/** Labels and values, side by side or, where there is little room, one below the other. */
export function Facts({ facts, isStacked = false }: FactsProps) {
  return (
    <dl className={classes[isStacked ? 'stacked' : 'facts']}>
      {facts.map(({ label, value }, index) => (
        <Fragment key={`${label} ${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

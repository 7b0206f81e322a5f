import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './skeletons.module.css'

type SkeletonProps = { readonly label: string; readonly children?: ReactNode }

/** Lines of a list before they are there: a sign, a name over something smaller, a state. */
export function RowsSkeleton({ label, children }: SkeletonProps) {
  return (
    <div role="status" aria-label={label}>
      {children}
      {[38, 30, 44, 26, 36, 32].map((width) => (
        <div key={width} className={classes['row']}>
          <Skeleton height={18} width={18} radius="sm" />
          <div className={classes['lines']}>
            <Skeleton height={11} width={`${width}%`} />
            <Skeleton height={9} width={`${width + 14}%`} />
          </div>
          <Skeleton height={20} width={72} radius="xl" />
        </div>
      ))}
    </div>
  )
}

/** Labels and values before they are there. */
export function FactsSkeleton({ label }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className={classes['facts']}>
      <Skeleton height={13} width={120} />
      {[46, 34, 52, 40].map((width) => (
        <div key={width} className={classes['fact']}>
          <Skeleton height={11} width={72} />
          <Skeleton height={11} width={`${width}%`} />
        </div>
      ))}
    </div>
  )
}

/** A form before it is there. */
export function FieldsSkeleton({ label }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className={classes['fields']}>
      {[84, 68, 96, 52].map((width) => (
        <div key={width} className={classes['field']}>
          <Skeleton height={11} width={width} />
          <div className={classes['input']} />
        </div>
      ))}
    </div>
  )
}

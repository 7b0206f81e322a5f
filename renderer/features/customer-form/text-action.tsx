import { IconPlus } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import classes from './item-frame.module.css'

type ActionProps = { readonly label: string; readonly onClick: () => void }

/** A small command beside what it is about. */
export function TextAction({ label, onClick }: ActionProps) {
  return (
    <button type="button" className={classes['action']} onClick={onClick}>
      {label}
    </button>
  )
}

/** The command that adds one more to a list. */
export function AddAction({ label, onClick }: ActionProps) {
  useOffered([{ label, icon: IconPlus, run: onClick }])
  return (
    <button type="button" className={classes['add']} onClick={onClick}>
      <IconPlus size={15} aria-hidden />
      {label}
    </button>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useOffered } from '@renderer/app/offered'
import { useDesk } from '@renderer/features/customer-form/form-context'
import { checkProfile } from '@shared/domain/check-profile'
import { IconCopyCheck } from '@tabler/icons-react'
import { useImperativeHandle, useState, type Ref } from 'react'
import { DuplicateDialog, justLooking, type Question } from './duplicate-dialog'
import { lookAlikeName, reasonWords } from './duplicate-words'
import { useLookAlikes } from './use-look-alikes'
import classes from './duplicates.module.css'

/** What the form asks before it submits. */
export type Guard = {
  /** Goes on at once, or once the agent said of each that is hardly different by chance that it is another customer. */
  before(submit: () => void): Promise<void>
}

type GuardProps = { readonly localKey: string; readonly guard: Ref<Guard> }

/** Says while the agent types that the customer may be here already. It advises; saving goes on all the same. */
export function DuplicateGuard({ localKey, guard }: GuardProps) {
  const { found, findNow } = useLookAlikes(localKey)
  const { form } = useDesk()
  const [open, setOpen] = useState<Question | null>(null)
  useImperativeHandle(guard, () => ({
    async before(submit) {
      // What is missing comes first: it must be put right anyway.
      if (checkProfile(form.store.getState().profile).length > 0) {
        submit()
        return
      }
      const strong = (await findNow()).filter(({ isStrong }) => isStrong)
      const about = new Set(strong.map(({ customer }) => customer.localKey))
      if (about.size === 0) submit()
      else setOpen({ goOn: submit, about })
    },
  }))
  const [first] = found
  const compare = () => setOpen(justLooking)
  useOffered(first === undefined ? [] : [{ label: t`Compare`, icon: IconCopyCheck, run: compare }])
  const name = first === undefined ? '' : lookAlikeName(first)
  const reasons = first === undefined ? '' : reasonWords(first.reasons)
  return (
    <>
      <div role="status" className={classes['place']}>
        {first !== undefined && (
          <div className={classes['guard']} data-strong={first.isStrong || undefined}>
            <IconCopyCheck size={18} aria-hidden />
            <span className={classes['words']}>
              <Trans>
                May be here already: <b>{name}</b>, {reasons}
              </Trans>
              {found.length > 1 && ` ${othersWords(found.length - 1)}`}
            </span>
            <Button size="compact-sm" variant="default" onClick={compare}>
              {t`Compare`}
            </Button>
          </div>
        )}
      </div>
      <DuplicateDialog
        localKey={localKey}
        found={found}
        isOpen={open !== null && found.length > 0}
        question={open ?? justLooking}
        onClose={() => setOpen(null)}
      />
    </>
  )
}

function othersWords(count: number): string {
  return plural(count, { one: '(and # more)', other: '(and # more)' })
}

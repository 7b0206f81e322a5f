import { plural } from '@lingui/core/macro'
import { IconChevronRight } from '@tabler/icons-react'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { useId, type ReactNode } from 'react'
import { useDesk, useFormState } from './form-context'
import { countBySection } from './form-sections'
import type { SectionName } from './draft-form'
import classes from './form-section.module.css'

type SectionProps = {
  readonly name: SectionName
  readonly title: string
  /** What is in it, for when it is folded. Asked for here, so that its change repaints nothing but the heading. */
  readonly summary: (profile: CustomerProfile) => string
  readonly children: ReactNode
}

/** A part of the form that folds away and says what is in it. */
export function FormSection({ name, title, summary, children }: SectionProps) {
  const id = useId()
  const { form } = useDesk()
  const isOpen = useFormState(({ open }) => open.has(name))
  const summaryWords = useFormState(({ profile }) => (isOpen ? '' : summary(profile)))
  const wrong = useFormState(({ profile, problems }) =>
    isOpen ? 0 : (countBySection(profile, problems.byField.keys()).get(name) ?? 0),
  )
  return (
    <section className={classes['section']} data-open={isOpen}>
      <h2 className={classes['heading']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => form.toggle(name, !isOpen)}
        >
          <IconChevronRight size={14} className={classes['arrow']} aria-hidden />
          <span className={classes['title']}>{title}</span>
          {wrong > 0 && <span className={classes['wrong']}>{wrongWords(wrong)}</span>}
          {!isOpen && <span className={classes['summary']}>{summaryWords}</span>}
        </button>
      </h2>
      <div id={id} hidden={!isOpen} className={classes['content']}>
        {isOpen && children}
      </div>
    </section>
  )
}

function wrongWords(count: number): string {
  return plural(count, { one: '# to put right', other: '# to put right' })
}

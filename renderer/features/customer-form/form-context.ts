import { fieldValue } from '@renderer/ui/form-fields'
import { createContext, useContext, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { DraftForm, FormState } from './draft-form'
import { sectionOf } from './form-sections'

/** What every part of the open form needs. */
export type FormDesk = {
  readonly form: DraftForm
  readonly element: RefObject<HTMLFormElement | null>
  /** The customer was submitted before: from then on it keeps its external ID. */
  readonly isReferenceFixed: boolean
  /** Saves now what was typed; called when a field is left. */
  readonly flush: () => void
}

export const FormContext = createContext<FormDesk | null>(null)

export function useDesk(): FormDesk {
  const desk = useContext(FormContext)
  if (desk === null) throw new Error('There is no form above this field')
  return desk
}

/** Follows one thing of the form; what it selects must stay the same object as long as it says the same. */
export function useFormState<T>(select: (state: FormState) => T): T {
  return useStore(useDesk().form.store, select)
}

export type Field = {
  readonly value: string
  readonly problem: string | undefined
  readonly change: (value: string) => void
  readonly leave: () => void
}

/** One field: it is painted again only when its own text or problem changes. */
export function useField(path: string): Field {
  const { form, flush } = useDesk()
  const value = useFormState(({ profile }) => fieldValue(profile, path))
  const problem = useFormState(({ problems }) => problems.byField.get(path))
  return {
    value,
    problem,
    change: (next) => form.change(path, next),
    leave() {
      form.leave(path)
      flush()
    },
  }
}

/** Goes to a field: unfolds the part it is in, then puts the cursor there. */
export function goToField({ form, element }: Pick<FormDesk, 'form' | 'element'>, path: string): void {
  const section = sectionOf(form.store.getState().profile, path)
  // The field must be there before it can have the focus.
  if (section !== null) flushSync(() => form.toggle(section, true))
  inputOf(element.current, path)?.focus()
}

/** Of a choice the value that is chosen; a list keeps its name in a hidden input, so it is found by its path. */
function inputOf(element: HTMLElement | null, path: string): HTMLElement | null | undefined {
  const name = `[name="${CSS.escape(path)}"]`
  const find = (selector: string) => element?.querySelector<HTMLElement>(selector)
  return find(`[data-path="${CSS.escape(path)}"]`) ?? find(`${name}:checked`) ?? find(name)
}

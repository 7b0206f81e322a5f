import type { CodeOption } from '@renderer/ui/code-options'
import { CodeSelect } from '@renderer/ui/code-select'
import { useField } from './form-context'

type CodeFieldProps = {
  readonly path: string
  readonly label: string
  /** None: it is taken as it is typed. Null: they are on their way, and what is typed meanwhile is looked up then. */
  readonly options: readonly CodeOption[] | null
  readonly nothingFound: string
}

/** One of a long list, as a field of the customer. */
export function CodeField({ path, ...props }: CodeFieldProps) {
  const { value, problem, change, leave } = useField(path)
  return (
    <CodeSelect {...props} path={path} value={value} problem={problem} onChange={change} onLeave={leave} />
  )
}

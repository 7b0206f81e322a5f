import { useEffect, useState, type KeyboardEvent } from 'react'
import type { Option } from './option'

type Choosing = {
  readonly options: readonly Option[]
  /** Whether the customers among the options are those that fit what was typed, not those of an earlier text. */
  readonly isCurrent: boolean
  readonly onRun: (option: Option) => void
}

/** Which option Enter acts on: the one the agent moved to while it is there, else the first. */
export function useChoice({ options, isCurrent, onRun }: Choosing) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isEnterDue, setIsEnterDue] = useState(false)
  const chosen = options.find(({ id }) => id === chosenId)
  const active = chosen ?? options[0]
  // Commands come first and are known at once; whatever else would be first may still change.
  const isSettled = isCurrent || chosen !== undefined || active?.kind === 'command'
  useEffect(() => {
    if (isEnterDue && isSettled && active !== undefined) onRun(active)
  }, [isEnterDue, isSettled, active, onRun])

  const choose = (option: Option | undefined) => {
    setIsEnterDue(false)
    setChosenId(option?.id ?? null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const moved = moveBy(event.key, { options, from: active === undefined ? -1 : options.indexOf(active) })
    if (moved === null && event.key !== 'Enter') return
    event.preventDefault()
    if (moved !== null) choose(moved)
    else if (isSettled && active !== undefined) onRun(active)
    else setIsEnterDue(true)
  }
  return { active, choose, press, startOver: () => choose(undefined) }
}

type Place = { readonly options: readonly Option[]; readonly from: number }

/** The option a key leads to, round and round; null for a key that leads nowhere. */
function moveBy(key: string, { options, from }: Place): Option | undefined | null {
  switch (key) {
    case 'ArrowDown':
      return options[(from + 1) % options.length]
    case 'ArrowUp':
      return options.at(from - 1)
    case 'Home':
      return options[0]
    case 'End':
      return options.at(-1)
    default:
      return null
  }
}

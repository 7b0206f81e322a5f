import type { CustomerState } from '@shared/domain/customer-state'
import { stateWords } from './state-words'
import { Tag } from './tag'

/** The state of a customer as a label. */
export function StateTag({ state }: { state: CustomerState }) {
  const words = stateWords[state]
  return (
    <Tag tone={words.tone} icon={words.icon}>
      {words.label}
    </Tag>
  )
}

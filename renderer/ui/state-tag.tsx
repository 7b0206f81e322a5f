import type { CustomerState } from '@shared/domain/customer-state'
import { standWords } from './state-words'
import { Tag } from './tag'

type TagProps = { readonly state: CustomerState; readonly isHeld: boolean }

/** How a customer stands, as a label. */
export function StateTag({ state, isHeld }: TagProps) {
  const words = standWords({ state, isHeld })
  return (
    <Tag tone={words.tone} icon={words.icon}>
      {words.label}
    </Tag>
  )
}

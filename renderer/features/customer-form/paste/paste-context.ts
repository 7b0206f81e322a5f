import { itemPath } from '@renderer/ui/field-path'
import { primaryIndex } from '@renderer/ui/form-fields'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { createContext, useContext } from 'react'
import { useDesk } from '@renderer/features/customer-form/form-context'
import type { PasteTarget } from './place-block'

/** Opens the dialog that splits a block; `text` is what was pasted into a field. */
export type OpenPaste = (target: PasteTarget, text?: string) => void

export const PasteContext = createContext<OpenPaste | null>(null)

export function usePasteDialog(): OpenPaste {
  const open = useContext(PasteContext)
  if (open === null) throw new Error('There is no paste dialog above this field')
  return open
}

/** Takes a paste into a field over when it is a block of several lines; answers whether it did. */
export function usePaste(): (path: string, text: string) => boolean {
  const open = usePasteDialog()
  const { form } = useDesk()
  return (path, text) => {
    const target = text.trim().includes('\n') ? targetOf(form.store.getState().profile, path) : null
    if (target === null) return false
    open(target, text)
    return true
  }
}

/** What a block that is pasted into this field is for; null where a block makes no sense. */
export function targetOf(profile: CustomerProfile, path: string): PasteTarget | null {
  const item = itemPath(path)
  if (item?.list === 'metadata' || path === 'externalId') return null
  if (item === null) return { kind: 'customer' }
  if (item.list === 'addresses') return { kind: 'address', index: item.index }
  const isPrimary = profile.type === 'BUSINESS' && item.index === primaryIndex(profile)
  return isPrimary ? { kind: 'customer' } : { kind: 'contact', index: item.index }
}

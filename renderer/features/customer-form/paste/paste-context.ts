import { itemPath } from '@renderer/ui/field-path'
import { primaryIndex } from '@renderer/ui/form-fields'
import { pageLanguage } from '@renderer/ui/page-language'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { createContext, useContext } from 'react'
import { useDesk } from '@renderer/features/customer-form/form-context'
import { addressParts } from './comma-line'
import type { PasteTarget } from './place-block'
import { loadPlaceNames } from './place-names'

/** Opens the dialog that splits a block; `text` is what was pasted into a field. */
export type OpenPaste = (target: PasteTarget, text?: string) => void

export const PasteContext = createContext<OpenPaste | null>(null)

export function usePasteDialog(): OpenPaste {
  const open = useContext(PasteContext)
  if (open === null) throw new Error('There is no paste dialog above this field')
  return open
}

/**
 * Takes a paste into a field over when it is a block of several lines; answers whether it did. A whole address on one line
 * goes into its street as it is, and the dialog offers to split it.
 */
export function usePaste(): (path: string, text: string) => boolean {
  const open = usePasteDialog()
  const { form } = useDesk()
  return (path, text) => {
    const target = targetOf(form.store.getState().profile, path)
    if (target === null) return false
    if (text.trim().includes('\n')) {
      open(target, text)
      return true
    }
    if (isStreetPath(path) && text.includes(',')) void offerToSplit(text, () => open(target, text))
    return false
  }
}

async function offerToSplit(text: string, open: () => void): Promise<void> {
  // Loaded when first needed; meanwhile the text is in its field.
  const names = await loadPlaceNames(pageLanguage())
  if (addressParts(text.trim(), names) !== null) open()
}

function isStreetPath(path: string): boolean {
  const item = itemPath(path)
  return item?.list === 'addresses' && item.rest.startsWith('streetLine')
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

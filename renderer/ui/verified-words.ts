import { t } from '@lingui/core/macro'

/** A phone number or an e-mail address with what the server says of it; as it is where it says nothing that is documented. */
export function verifiedWords(text: string, verified: string | undefined): string {
  if (text === '') return ''
  if (verified === 'true') return t`${text} · verified`
  return verified === 'false' ? t`${text} · not verified` : text
}

/** Whether this is one of the two things that are documented. */
export function isVerifiedText(text: string): boolean {
  return text === 'true' || text === 'false'
}

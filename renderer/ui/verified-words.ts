import { t } from '@lingui/core/macro'

/** A phone number or an e-mail address with what the server says of it; as it is where it says nothing that is documented. */
export function verifiedWords(text: string, verified: string | undefined): string {
  if (text === '' || verified === undefined || !isVerifiedText(verified)) return text
  return `${text} · ${verified === 'true' ? t`verified` : t`not verified`}`
}

/** Whether this is one of the two things that are documented. */
export function isVerifiedText(text: string): boolean {
  return text === 'true' || text === 'false'
}

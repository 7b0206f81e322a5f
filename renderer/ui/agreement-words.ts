import { t } from '@lingui/core/macro'
import type { Agreement, ComparedRow } from './compare-profiles'
import { countWords, listWords } from './number-words'

/** What the table says of one field. */
export function fieldAgreementWords(agreement: Agreement): string {
  switch (agreement) {
    case 'same':
      return t`Same`
    case 'differs':
      return t`Differs`
    case 'one-sided':
      return t`One side`
  }
}

/** How far two records agree, and in what they do not. */
export function agreementWords(rows: readonly ComparedRow[]): string {
  const labels = (wanted: Agreement) =>
    rows.filter(({ agreement }) => agreement === wanted).map(({ label }) => label)
  const differing = listWords(labels('differs'))
  const lonely = listWords(labels('one-sided'))
  const sentences = [sameWords(labels('same').length, rows.length)]
  if (differing !== '') sentences.push(t`Different: ${differing}.`)
  if (lonely !== '') sentences.push(t`On one side only: ${lonely}.`)
  return sentences.join(' ')
}

function sameWords(sameCount: number, allCount: number): string {
  if (sameCount === 0) return t`No field is the same.`
  if (sameCount === allCount) return t`All fields are the same.`
  const same = countWords(sameCount)
  const all = countWords(allCount)
  return t`${same} of ${all} fields are the same.`
}

import { msg, t } from '@lingui/core/macro'
import type { ServerCustomer } from '@shared/api/customer'
import { answerByPath } from './answer-texts'
import { openEnumWords, serverStatusWords } from './field-words'
import { liveWords } from './live-words'
import type { TextFact } from './profile-facts'
import { instantWords } from './time-words'

/** How those are called that create and change customers on the server; the API writes them in either case. */
const actorWords: Readonly<Record<string, string>> = liveWords({
  employee: msg`Employee`,
  kor_employee: msg`KOR employee`,
  internal: msg`Internal`,
  'service-account': msg`Service Account`,
})

/** What a server keeps of a customer beside the profile, as far as it is documented (API reference 3.6, 4.5), in words. */
export function recordFacts({ raw, status }: Pick<ServerCustomer, 'raw' | 'status'>): TextFact[] {
  const said = answerByPath(raw)
  const facts = [
    { label: t`Server status`, value: status === '' ? '' : openEnumWords(status, serverStatusWords) },
    { label: t`Created`, value: instantOf(said.get('createdAt')) },
    { label: t`Created by`, value: actorOf(said, 'createdBy') },
    { label: t`Changed on server`, value: instantOf(said.get('updatedAt')) },
    { label: t`Changed by`, value: actorOf(said, 'updatedBy') },
  ]
  return facts.filter(({ value }) => value !== '')
}

/** An instant as the API writes it, epoch ms; null when it is none. */
export function readInstant(text: string): number | null {
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

function instantOf(text = ''): string {
  const at = readInstant(text)
  return at === null ? '' : instantWords(at)
}

function actorOf(said: ReadonlyMap<string, string>, path: 'createdBy' | 'updatedBy'): string {
  const type = openEnumWords((said.get(`${path}.type`) ?? '').toLowerCase(), actorWords)
  return [type, said.get(`${path}.id`) ?? ''].filter((part) => part !== '').join(' · ')
}

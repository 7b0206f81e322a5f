import type { ServerCustomer } from '@shared/api/customer'
import { answerByPath, answerTexts } from './answer-texts'
import type { TextFact } from './profile-facts'
import { readInstant } from './record-facts'
import { isVerifiedText } from './verified-words'

// What the page shows elsewhere, under names of today and of before (API reference 4.4, 4.5).
const shownElsewhere: readonly RegExp[] = [
  /^(id|status|type|externalId|businessName|doingBusinessAsName)$/,
  /^(contacts\[\d+\]\.)?((first|middle|last)Name|primaryEmail\.value)$/,
  /^(prefix|suffix)$/,
  /^(contacts\[\d+\]\.)?primaryPhoneNumber\.(number|type|provider|extension)$/,
  /^addresses\[\d+\]\.(type|apartmentNumber|cityName|stateCode|countryCode|zipCode)$/,
  /^addresses\[\d+\]\.(streetLine|addressLine)[1-5]$/,
  /^addresses\[\d+\]\.name\.(first|middle|last)Name$/,
  /^shippingContact\.shipTo(First|Middle|Last)Name$/,
]
const METADATA = /^metadata(\.|$)/
// Which of several is the primary one shows in how it is called.
const PRIMARY = /^(contacts\[\d+\]\.|addresses\[\d+\]\.)?primary$/
const INSTANT = /^(created|updated)At$/
const ACTOR = /^(created|updated)By\.(id|type)$/
const VERIFIED = /^(?<reach>(contacts\[\d+\]\.)?primary(PhoneNumber|Email))\.verified$/

/**
 * What a server said of a customer beyond what the page shows, each under its own path; to be read only. A field that has
 * a place on the page is here all the same when its text has none: where the server says two things of one.
 */
export function unknownFacts({ raw, metadata, profile, id, status, externalId }: ServerCustomer): TextFact[] {
  const said = answerByPath(raw)
  const shown = textsIn([profile, id, status, externalId])
  const pairs = textsIn(metadata)

  const isShown = ({ label, value }: TextFact): boolean => {
    if (PRIMARY.test(label) || ACTOR.test(label)) return true
    if (INSTANT.test(label)) return readInstant(value) !== null
    if (METADATA.test(label)) return pairs.has(value)
    const reach = VERIFIED.exec(label)?.groups?.['reach']
    if (reach !== undefined) return isVerifiedText(value) && shown.has(reached(said, reach))
    return shownElsewhere.some((known) => known.test(label)) && shown.has(value)
  }
  return answerTexts(raw).filter((fact) => !isShown(fact))
}

/** The number or address that is verified or not. */
function reached(said: ReadonlyMap<string, string>, reach: string): string {
  return said.get(`${reach}.number`) ?? said.get(`${reach}.value`) ?? ''
}

function textsIn(value: unknown): ReadonlySet<string> {
  return new Set(answerTexts(value).map((text) => text.value))
}

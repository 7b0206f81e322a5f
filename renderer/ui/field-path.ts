/** The lists a profile has; their items are named by place. */
export type ListName = 'contacts' | 'addresses' | 'metadata'

/** A path into one item of a list: `contacts[1].lastName` is `lastName` of the second contact. */
export type ItemPath = { readonly list: ListName; readonly index: number; readonly rest: string }

const ITEM = /^(contacts|addresses|metadata)\[(\d+)\]\.?(.*)$/

/** Takes a path of the form apart; null when it is not inside a list. */
export function itemPath(path: string): ItemPath | null {
  const [, list, index, rest = ''] = ITEM.exec(path) ?? []
  return isList(list) ? { list, index: Number(index), rest } : null
}

/** The path of an item, with a trailing dot for what comes next; the top level is empty. */
export function itemAt(list: ListName, index: number): string {
  return `${list}[${index}].`
}

const roots = [
  'businessName',
  'contacts',
  'addresses',
  'metadata',
  'externalId',
  'prefix',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'primaryPhoneNumber',
  'primaryEmail',
]

/**
 * A server's path as the form writes it. Nobody documented its syntax (API reference 3.2): `contacts.0.x`, `/contacts/0/x`
 * and `customer.businessProfile.contacts[0].x` all name the same place, and older names stand for today's.
 */
export function formPath(path: string): string {
  const parts = path.split(/[.[\]/]+/).filter((part) => part !== '' && part !== '$')
  const named = parts.map(todaysName)
  const start = named.findIndex((part) => roots.includes(part))
  return named
    .slice(Math.max(start, 0))
    .reduce(
      (text, part) => (/^\d+$/.test(part) ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
      '',
    )
}

/** The path after the item at `index` was taken out of its list, or put in; null for what was in it. */
export function shiftPath(
  path: string,
  list: ListName,
  change: { index: number; by: 1 | -1 },
): string | null {
  const item = itemPath(path)
  if (item?.list !== list || item.index < change.index) return path
  if (change.by === -1 && item.index === change.index) return null
  return itemAt(list, item.index + change.by) + item.rest
}

function todaysName(part: string): string {
  return part === 'doingBusinessAsName' ? 'businessName' : part.replace(/^addressLine(\d)$/, 'streetLine$1')
}

function isList(text: string | undefined): text is ListName {
  return text === 'contacts' || text === 'addresses' || text === 'metadata'
}

import { fromHarmless } from '@shared/csv/cell-text'
import { foldText } from '@shared/search/fold-text'
import type { CustomerType } from '@shared/domain/customer-profile'

/** A cell as it is taken over: without blanks around it, and without the mark that keeps a sheet from calculating it. */
export function cellText(cell: string): string {
  return fromHarmless(cell.trim()).trim()
}

const types = words({
  BUSINESS:
    'business company organization organisation corporation firm b2b empresa negocio compania sociedad entreprise societe compagnie organisme',
  INDIVIDUAL:
    'individual person personal private consumer b2c individuo persona particular persona-fisica particulier personne individu',
})

const phoneTypes = words({
  MOBILE: 'mobile cell cellular cellphone movil celular portable cellulaire',
  WORK: 'work office business company trabajo oficina empresa travail bureau professionnel',
  HOME: 'home private landline casa hogar particular domicilio domicile maison',
})

const addressTypes = words({
  PHYSICAL: 'physical registered residential street fisica fisico residencial physique residentielle',
  MAILING: 'mailing postal mail correspondence correo correspondencia postale correspondance',
  SHIPPING: 'shipping delivery envio entrega livraison expedition',
})

/** The type a cell says, null when it says none that is known. */
export function readType(text: string): CustomerType | null {
  const found = types.get(foldText(text.trim()).replace(/\s+/g, '-'))
  return found === 'BUSINESS' || found === 'INDIVIDUAL' ? found : null
}

/** The API's word for a phone type; what is not known stays, for the check to say so. */
export function readPhoneType(text: string): string {
  return phoneTypes.get(foldText(text)) ?? text
}

/** The API's word for an address type; what is not known stays, for the check to say so. */
export function readAddressType(text: string): string {
  return addressTypes.get(foldText(text)) ?? text
}

function words(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([value, list]) =>
      list.split(' ').map((word): [string, string] => [word, value]),
    ),
  )
}

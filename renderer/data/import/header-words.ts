import { foldText } from '@shared/search/fold-text'

/** A header as it is looked up: folded words, with `firstName`, `first_name` and `First name` the same. */
export function headerKey(header: string): string {
  const spaced = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
  return foldText(spaced)
    .replace(/e[\s-]mail/g, 'email')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Headers of persons and businesses, folded, in English, Spanish and French; the first word of each line is the field. */
const fields = table(`
type: type | customer type | kind | category | tipo | tipo de cliente | type de client | categorie | type client
businessName: business name | business | company | company name | organization | organisation | organization name | organisation name | account name | trading name | legal name | doing business as | doing business as name | dba | firm | empresa | nombre de la empresa | nombre de empresa | razon social | nombre comercial | negocio | compania | entreprise | nom de l entreprise | nom entreprise | raison sociale | nom commercial | societe | compagnie | nom de la compagnie
fullName: full name | name | contact name | contact | contact person | person | customer name | client name | customer | client | nombre completo | nombre y apellidos | nombre y apellido | contacto | persona de contacto | nombre del contacto | nom complet | nom et prenom | prenom et nom | personne contact | personne ressource | nom du contact | nom du client | nombre del cliente
firstName: first name | first | given name | forename | fname | nombre | nombres | primer nombre | nombre de pila | prenom | prenoms
middleName: middle name | middle | middle initial | second name | segundo nombre | deuxieme prenom | second prenom | autre prenom
lastName: last name | last | surname | family name | lname | apellido | apellidos | primer apellido | nom | nom de famille
prefix: prefix | title | salutation | honorific | tratamiento | titulo | prefijo | titre | civilite | prefixe
suffix: suffix | name suffix | sufijo | suffixe
primaryPhoneNumber.number: phone | phone number | primary phone number | primary phone | primary phone number number | telephone | telephone number | tel | mobile | mobile phone | mobile number | cell | cell phone | cellphone | phone no | work phone | business phone | home phone | telefono | numero de telefono | telefono movil | movil | celular | telefono principal | numero de telephone | telephone portable | portable | cellulaire | mobile telephone | tel portable | no de telephone
primaryPhoneNumber.type: phone type | type of phone | primary phone number type | telephone type | tipo de telefono | type de telephone
primaryPhoneNumber.extension: extension | ext | phone extension | primary phone number extension | extension telefonica | poste | poste telephonique | numero de poste
primaryPhoneNumber.provider: phone provider | carrier | provider | primary phone number provider | operador | proveedor telefonico | fournisseur | operateur
primaryEmail.value: email | email address | primary email | primary email value | mail | correo | correo electronico | direccion de correo | direccion de correo electronico | email principal | courriel | adresse courriel | adresse email | adresse de courriel | adresse electronique | adresse mail
externalId: external id | external identifier | reference | customer reference | customer id | customer number | client id | account number | id | crm id | our reference | identificador externo | id externo | referencia | id de cliente | numero de cliente | identifiant externe | id externe | numero de client | numero client | no de client
`)

/** Headers of the parts of an address, without the word that says which address it is. */
const addressParts = table(`
type: type
streetLine1: street | street address | street line 1 | street 1 | line 1 | line | 1 | street name | street and number | calle | calle y numero | linea 1 | domicilio | rue | ligne 1 | no et rue | numero et rue | numero y calle
streetLine2: street line 2 | street 2 | line 2 | 2 | linea 2 | ligne 2 | complement | complemento
streetLine3: street line 3 | street 3 | line 3 | 3 | linea 3 | ligne 3
streetLine4: street line 4 | street 4 | line 4 | 4 | linea 4 | ligne 4
streetLine5: street line 5 | street 5 | line 5 | 5 | linea 5 | ligne 5
apartmentNumber: apartment | apartment number | apt | apt number | apt no | unit | unit number | suite | apartamento | departamento | piso | appartement | app | no d appartement | numero d appartement
cityName: city | city name | town | town city | locality | municipality | ciudad | localidad | poblacion | municipio | ville | municipalite | localite
stateCode: state | state code | province | state province | state or province | region | county | estado | provincia | etat | province territoire | departement
zipCode: zip | zip code | zipcode | postal code | postcode | post code | zip postal code | zip or postal code | codigo postal | cp | code postal
countryCode: country | country code | country name | pais | codigo de pais | pays | code pays | code de pays
name.firstName: recipient first name | recipient name | name first name | recipient first | nombre del destinatario | prenom du destinataire
name.middleName: recipient middle name | name middle name
name.lastName: recipient last name | name last name | apellido del destinatario | nom du destinataire
`)

/** Words that say which address is meant, and its type. */
const addressKinds = table(`
PHYSICAL: physical | registered | office | residential | home | work | principal | fisica | fisico | physique | residence | domicile
MAILING: mailing | postal | mail | correspondence | billing | correspondencia | envio postal | facturacion | postale | correspondance | facturation
SHIPPING: shipping | ship to | ship | delivery | envio | entrega | livraison | expedition
`)

const ADDRESS = /\b(addresses|address|addr|direccion|direcciones|adresse|adresses)\b/
const CONTACT =
  /^(contacts? \d+ |contacts? |primary contacts? |main contact |owner |customer |client |contacto |contacto principal |contact principal |cliente )/

/** What a header says its column holds. */
export type HeaderMeaning =
  | { readonly kind: 'field'; readonly field: string }
  | {
      readonly kind: 'address'
      readonly field: string
      /** Which address by its type, by its number from 0, or null where the header does not say. */
      readonly address: string | number | null
    }

/** Reads a header; null when it says nothing that a customer has. */
export function readHeader(header: string): HeaderMeaning | null {
  const key = headerKey(header)
  if (key === '') return null
  const field = fields.get(key) ?? fields.get(key.replace(CONTACT, ''))
  if (field !== undefined) return { kind: 'field', field }
  return readAddressHeader(key)
}

function readAddressHeader(key: string): HeaderMeaning | null {
  const number = /\b(?:addresses|address|adresse|direccion) (\d)\b/.exec(key)
  const isIndex = key.startsWith('addresses ')
  // `Code postal` is a part itself, though `postal` alone says which address.
  const isPlain = addressParts.has(tidy(key.replace(ADDRESS, '')))
  const kind = isPlain ? undefined : [...addressKinds].find(([word]) => ` ${key} `.includes(` ${word} `))
  const rest = tidy(kind === undefined ? key : ` ${key} `.replace(` ${kind[0]} `, ' '))
  const bare = tidy(rest.replace(ADDRESS, ''))
  const numbered = number === null ? null : addressParts.get(tidy(rest.replace(number[0], '')))
  if (number !== null && numbered !== undefined && numbered !== null)
    return { kind: 'address', field: numbered, address: Number(number[1]) - (isIndex ? 0 : 1) }
  const part =
    bare === '' && rest !== bare ? 'streetLine1' : (addressParts.get(bare) ?? addressParts.get(rest))
  const isPart =
    part !== undefined && (ADDRESS.test(rest) || kind !== undefined || !/^(type|line|\d)$/.test(rest))
  return isPart ? { kind: 'address', field: part, address: kind?.[1] ?? null } : null
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function table(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line.includes(':'))
  return new Map(
    lines.flatMap((line) => {
      const [field = '', words = ''] = line.split(/: (.*)/)
      return words.split(' | ').map((word) => [word, field] as const)
    }),
  )
}

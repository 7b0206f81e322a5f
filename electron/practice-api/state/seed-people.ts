/** Who the practice account starts with: a name, a place and a number each. None of them exists. */
export type SeedBusiness = {
  readonly business: string
  readonly person: string
  readonly phone: string
  readonly place?: string
}

export type SeedPerson = Omit<SeedBusiness, 'business'>

const GREENVILLE = '14 Depot Street|Greenville|MO|USA|63944'
const POPLAR = '220 Vine Street|Poplar Bluff|MO|USA|63901'
const IRONTON = '7 Quarry Road|Ironton|MO|USA|63650'
const VAN_BUREN = '31 Riverside Drive|Van Buren|MO|USA|63965'
const JONESBORO = '905 Caraway Road|Jonesboro|AR|USA|72401'
const TRURO = '48 Prince Street|Truro|NS|CAN|B2N 1G8'
const AMHERST = '112 Victoria Street|Amherst|NS|CAN|B4H 1X8'

export const seedBusinesses: readonly SeedBusiness[] = [
  { business: 'Depot Street Hardware', person: 'Marta Ruiz', phone: '+15735550101', place: GREENVILLE },
  { business: 'Ridgeline Dairy', person: 'Owen Tully', phone: '+15735550102' },
  { business: 'Black River Clinic', person: 'Priya Nair', phone: '+15735550103', place: POPLAR },
  { business: 'Coldwater Feed and Seed', person: 'Dale Hutchins', phone: '+15735550104' },
  { business: 'Quarry Road Motors', person: 'Tomás Ortega', phone: '+15735550105', place: IRONTON },
  { business: 'Ozark Honey Cooperative', person: 'Ines Whitaker', phone: '+15735550106' },
  { business: 'Riverside Canoe Rental', person: 'Cal Brewster', phone: '+15735550107', place: VAN_BUREN },
  { business: 'Lantern Books', person: 'Noor Haddad', phone: '+18705550108', place: JONESBORO },
  { business: 'Three Oaks Poultry', person: 'Wendell Pike', phone: '+15735550109' },
  { business: 'Fern Hollow Nursery', person: 'Aiko Tanaka', phone: '+15735550110' },
  { business: 'St. Francis Veterinary', person: 'Lucille Grant', phone: '+15735550111', place: IRONTON },
  { business: 'Hodges Well Drilling', person: 'Earl Hodges', phone: '+15735550112' },
  { business: 'Blue Door Bakery', person: 'Camille Roy', phone: '+19025550113', place: TRURO },
  { business: 'Tidewater Boatworks', person: 'Ewan MacLeod', phone: '+19025550114', place: AMHERST },
  { business: 'Cobequid Orchards', person: 'Hazel Fraser', phone: '+19025550115' },
  { business: 'Northside Dental Care', person: 'Samir Khoury', phone: '+18705550116', place: JONESBORO },
  { business: 'Piney Creek Sawmill', person: 'Roy Langston', phone: '+15735550117' },
  { business: 'Sweetgrass Goat Farm', person: 'Bettina Voss', phone: '+15735550118' },
  { business: 'Current River Outfitters', person: 'Jesse Park', phone: '+15735550119', place: VAN_BUREN },
  { business: 'Maple Avenue Pharmacy', person: 'Grace Odell', phone: '+15735550120', place: POPLAR },
  { business: 'Sandy Bend Sod', person: 'Victor Almeida', phone: '+18705550121' },
  { business: 'Wren and Daughter Upholstery', person: 'Judith Wren', phone: '+15735550122' },
]

export const seedPeople: readonly SeedPerson[] = [
  { person: 'Abel Moreno', phone: '+15735550151' },
  { person: 'Ruth Castellane', phone: '+15735550152', place: GREENVILLE },
  { person: 'Thandi Mokoena', phone: '+18705550153' },
  { person: 'Silas Bright', phone: '+15735550154' },
  { person: 'Kateryna Bondar', phone: '+15735550155', place: POPLAR },
  { person: 'Desmond Achebe', phone: '+18705550156' },
  { person: 'Lorna MacIsaac', phone: '+19025550157', place: TRURO },
  { person: 'Hugh Pettigrew', phone: '+19025550158' },
  { person: 'Mei-Ling Chow', phone: '+15735550159' },
  { person: 'Walter Stubbs', phone: '+15735550160' },
  { person: 'Zofia Krol', phone: '+15735550161', place: IRONTON },
  { person: "Patrick O'Dea", phone: '+15735550162' },
  { person: 'Yusuf Demir', phone: '+18705550163' },
  { person: 'Nell Abernathy', phone: '+15735550164' },
]

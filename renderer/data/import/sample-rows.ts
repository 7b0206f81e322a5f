/** The columns of the sample file, by what they hold. */
export const sampleKeys = [
  'type',
  'businessName',
  'firstName',
  'lastName',
  'primaryPhoneNumber.number',
  'primaryPhoneNumber.type',
  'primaryEmail.value',
  'externalId',
  'addresses[0].streetLine1',
  'addresses[0].cityName',
  'addresses[0].stateCode',
  'addresses[0].zipCode',
  'addresses[0].countryCode',
]

const juniper = 'Business,Juniper Hardware,Ines,Juniper,+14155550118,Work,ines@juniper.example'
const okafor = 'Individual,,Tomas,Okafor,+14155550135,Mobile,tomas.okafor@post.example'

/** Two customers as cells of the sample file. Nobody of them exists. */
export const sampleRows = [
  `${juniper},J-100,200 King Street,Greenville,MO,63368,USA`,
  `${okafor},,12 Hill Road,Toronto,ON,M5V 2T6,CAN`,
].map((line) => line.split(','))

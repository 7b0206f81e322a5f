import { z } from '@shared/zod'
import fc from 'fast-check'

/** The part of JSON Schema that zod writes for the contract's inputs. */
type Shape = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Texts that mean something to a path, a URL, a header, a log or an object. */
const telling = [
  '../../../etc/passwd',
  '..\\..\\Windows\\win.ini',
  '/etc/passwd',
  'C:\\x',
  'file:///etc/passwd',
  'http://localhost.evil.example',
  'https://user:pass@host.example',
  'https://[::1]:1',
  'a\r\nx-injected: 1',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202egnp.exe',
  '${jndi}',
  "'; --",
  '',
  ' ',
]

/** Any text, half surrogate pairs and controls included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...telling),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
)

/** Inputs that a schema takes; where it wants an id, often one of `ids`. */
export function validInput(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.safeParse(undefined).success) return fc.constant(undefined)
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape
  return ofShape(shape, ids).filter((input) => schema.safeParse(input).success)
}

function ofShape(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => ofShape(choice, ids)))
  if (shape.allOf !== undefined) return allOf(shape.allOf, ids)
  if ('const' in shape) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'object':
      return ofObject(shape, ids)
    case 'array':
      return fc.array(ofShape(shape.items ?? {}, ids), { maxLength: 4 })
    case 'string':
      return ofText(shape, ids)
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...limits(shape) })
    case 'integer':
      return fc.integer(limits(shape))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 3 })
  }
}

function allOf(shapes: readonly Shape[], ids: readonly string[]): fc.Arbitrary<unknown> {
  const parts = shapes.map((shape) => ofShape(shape, ids))
  return fc.tuple(...parts).map((made) => Object.assign({}, ...(made as object[])) as unknown)
}

function ofObject({ properties = {}, required = [], additionalProperties }: Shape, ids: readonly string[]) {
  if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0)
    return fc.dictionary(anyText, ofShape(additionalProperties, ids), { maxKeys: 3 })
  const parts = Object.entries(properties).map(([name, shape]) => [name, ofShape(shape, ids)] as const)
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] })
}

function ofText({ format, minLength = 0, maxLength }: Shape, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid({ version: 4 }))
  const text = anyText.filter(({ length }) => length >= minLength && length <= (maxLength ?? Infinity))
  const longest = maxLength === undefined ? text : fc.constant('x'.repeat(maxLength))
  return fc.oneof({ arbitrary: text, weight: 20 }, { arbitrary: longest, weight: 1 })
}

function limits({ minimum, maximum }: Shape): { min?: number; max?: number } {
  const within = (limit: number | undefined) => limit !== undefined && Math.abs(limit) < 2 ** 31
  return { ...(within(minimum) && { min: minimum }), ...(within(maximum) && { max: maximum }) }
}

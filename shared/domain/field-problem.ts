/** What can be wrong with a field before it is sent. The window has words for each. */
export type FieldProblemCode =
  | 'required'
  | 'too-long'
  | 'not-a-phone'
  | 'not-an-email'
  | 'not-a-country'
  | 'country-without-code'
  | 'not-a-state'
  | 'not-of-country'
  | 'unknown-option'
  | 'primary-needed'
  | 'one-primary'
  | 'too-many'
  | 'name-taken'

/** One thing to put right: the wire path of the field (`contacts[0].lastName`), what is wrong, and the limit it broke. */
export type FieldProblem = { readonly path: string; readonly code: FieldProblemCode; readonly limit?: number }

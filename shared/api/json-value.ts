/** Whether a value is one that JSON can say: no more than texts, finite numbers, true, false, null, and lists and objects of them. */
export function isJsonValue(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      return value === null || (isPlain(value) && Object.values(value).every(isJsonValue))
    default:
      return false
  }
}

/** By its tag, so that an object of another realm is one too. */
function isPlain(value: object): boolean {
  const tag = Object.prototype.toString.call(value)
  return tag === '[object Object]' || tag === '[object Array]'
}

/** The one platform class that both Node and browsers have and ECMAScript's own library does not declare. */
declare const URL: {
  parse(text: string): {
    readonly protocol: string
    readonly origin: string
    readonly hostname: string
    readonly pathname: string
    readonly username: string
    readonly password: string
    readonly search: string
    readonly hash: string
  } | null
}

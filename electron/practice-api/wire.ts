/** The connection a request came by, for faults that cut it. */
export type Wire = {
  /** Cuts the connection, so that no answer is delivered; `isSent` says whether the request got through. */
  readonly cut: (isSent: boolean) => void
}

/** Hono's type for handlers that can reach the wire. */
export type OnWire = { Bindings: Wire }

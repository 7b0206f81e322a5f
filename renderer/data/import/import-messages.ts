import type { ImportDesk } from './import-desk'

/** A question to the desk in the worker. */
export type ToImport = {
  readonly [K in keyof ImportDesk]: {
    readonly id: number
    readonly verb: K
    readonly input: Parameters<ImportDesk[K]>
  }
}[keyof ImportDesk]

export type FromImport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

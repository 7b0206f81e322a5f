import { z } from '@shared/zod'

/** The formats of the files that are written for the agent. */
export const fileFormats = ['csv', 'json', 'txt'] as const

/** The most of a file that crosses at a time, characters. */
export const MAX_PIECE = 500_000

/** More than this is no list of customers. */
export const MAX_SAVED_BYTES = 2 * 1024 ** 3

/**
 * The file the window wishes: a name to begin with, without its ending. Letters, digits, blanks and a few signs: neither a
 * path nor another ending can be in it.
 */
export const fileWishSchema = z.object({
  name: z
    .string()
    .max(80)
    .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} _()-]*[\p{L}\p{N})])?$/u),
  format: z.enum(fileFormats),
})

/** A file that is being written; `name` is the one the agent gave it, without its folder. */
export const openedFileSchema = z.object({ fileId: z.uuid(), name: z.string() })

export type FileFormat = (typeof fileFormats)[number]
export type FileWish = z.infer<typeof fileWishSchema>
export type OpenedFile = z.infer<typeof openedFileSchema>

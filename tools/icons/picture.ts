/** A square PNG and the length of its side in pixels. */
export type Picture = { readonly size: number; readonly png: Buffer }

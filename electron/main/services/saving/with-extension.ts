import { extname } from 'node:path'
import type { FileFormat } from '@shared/domain/saved-file'

/** The path with the ending of its format: a file that does not say what it is opens in the wrong program, or in none. */
export function withExtension(path: string, format: FileFormat): string {
  return extname(path).toLowerCase() === `.${format}` ? path : `${path}.${format}`
}

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'GUARANTEES.md', 'SECURITY.md']

/** The files and folders a document names in backticks, below one of the top folders. */
function namedPaths(document: string): string[] {
  const text = readFileSync(document, 'utf8')
  const quoted = [...text.matchAll(/`((?:electron|renderer|shared|tests|tools|build|\.github)\/[\w./-]*)`/g)]
  return quoted.map(([, path = '']) => path)
}

/** The npm scripts a document names. */
function namedScripts(document: string): string[] {
  const text = readFileSync(document, 'utf8')
  return [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

describe.each(documents)('%s', (document) => {
  it('names only files that are there', () => {
    expect(namedPaths(document).filter((path) => !existsSync(path))).toEqual([])
  })

  it('names only scripts that are there', () => {
    expect(namedScripts(document).filter((name) => !(name in scripts))).toEqual([])
  })
})

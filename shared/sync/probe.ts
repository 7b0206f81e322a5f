import { reachOf, displayName } from '@shared/domain/customer-profile'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Entry, Standing } from './entry'
import { judgeLookUp, judgeSearch, learnFrom, type Finding } from './judge-probe'
import type { CustomerPage, Transport } from './ports'

type Knowledge = Standing['findsByReference']
type Asking = { readonly transport: Transport; readonly entry: Entry; readonly knows: Knowledge }

/** What a probe brought back. `learned` is null when it taught nothing about the server. */
export type Probed = { readonly finding: Result<Finding, AppError>; readonly learned: Knowledge | null }

/**
 * Looks an unclear entry up by its reference, and by e-mail too unless this server is known to find by reference: from
 * one that is not, an empty answer proves nothing. An error means the server could not be asked.
 */
export async function probe(asking: Asking): Promise<Probed> {
  const { transport, entry } = asking
  const answer = await lookUp(transport, entry.reference)
  if (!answer.ok) return { finding: answer, learned: null }
  const { page, learned } = answer.value
  const finding: Finding = page === null ? { kind: 'blind', candidates: [] } : judgeLookUp(entry, page)
  const isProof = finding.kind === 'nothing' && (learned ?? asking.knows) === 'yes'
  if (isProof || finding.kind === 'found' || finding.kind === 'candidates')
    return { finding: ok(finding), learned }
  return { finding: await search(transport, entry), learned }
}

/** Looks one reference up only to learn whether this server finds by reference; null when that taught nothing. */
export async function learnByLookUp(
  transport: Transport,
  reference: string,
): Promise<Result<Knowledge | null, AppError>> {
  const answer = await lookUp(transport, reference)
  return answer.ok ? ok(answer.value.learned) : answer
}

type LookUp = { readonly page: CustomerPage | null; readonly learned: Knowledge | null }

// The server has answered, and would answer the same for ever: that must neither hold up the workspace nor be asked
// without end, so it counts as a probe that could not see. `not-permitted` is about reading and says nothing of creates.
const answeredWithoutRows: ReadonlySet<ErrorCode> = new Set(['rejected', 'conflict', 'not-permitted'])

/** A server that rejects the question does not know the filter; it has been asked all the same. */
async function lookUp(transport: Transport, reference: string): Promise<Result<LookUp, AppError>> {
  const answer = await guarded(() => transport.findByReference(reference))
  if (answer.ok) return ok({ page: answer.value, learned: learnFrom(reference, answer.value) })
  if (!answeredWithoutRows.has(answer.error.code)) return answer
  return ok({ page: null, learned: answer.error.code === 'not-permitted' ? null : 'no' })
}

async function search(transport: Transport, entry: Entry): Promise<Result<Finding, AppError>> {
  const { email, phone } = reachOf(entry.profile)
  const text = [email, phone, displayName(entry.profile)].find((part) => part.trim() !== '')
  if (text === undefined) return ok({ kind: 'blind', candidates: [] })
  const answer = await guarded(() => transport.search(text.trim()))
  if (answer.ok) return ok(judgeSearch(entry, answer.value))
  return answeredWithoutRows.has(answer.error.code) ? ok({ kind: 'blind', candidates: [] }) : answer
}

/** A transport that throws has a bug; the entry must not pay for it. */
async function guarded<T>(ask: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await ask()
  } catch (cause) {
    return err(appError('internal', String(cause)))
  }
}

/** A change to the product that must break a promise: the text to find, exactly once, and what takes its place. */
export type Mutant = {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly replace: string
}

/** Each is a mistake that somebody could make. The simulator must catch every one. */
export const mutants: readonly Mutant[] = [
  {
    name: 'miss a wake-up while the standing is read',
    file: 'shared/sync/drain-once.ts',
    find: `  await view.readStanding()\n`,
    replace: `  await view.readStanding()\n  parts.isAsked = false\n`,
  },
  {
    name: 'confirm a submit without the journal',
    file: 'renderer/data/unsent-customers.ts',
    find: `if (state === 'queued') return confirmKept(data, found.value)`,
    replace: `if (state === 'queued') return ok(undefined)`,
  },
  {
    name: 'discard without calling back in the journal',
    file: 'renderer/data/discard-customer.ts',
    find: `  const calledBack = await data.journal.save(toRecord(toDraft(data, customer)))\n  if (!calledBack.ok) return calledBack`,
    replace: ``,
  },
  {
    name: 'skip the probe',
    file: 'shared/sync/probe-entry.ts',
    find: `  await context.view.noteProbe(entry.localKey, null)\n  if (next === null)`,
    replace: `  if (next !== null || next === null)`,
  },
  {
    name: 'believe what was unclear not to have been sent',
    file: 'shared/domain/customer-state.ts',
    find: `unclear: 'unclear',\n`,
    replace: `unclear: 'queued',\n`,
  },
  {
    name: 'forget the attempt line',
    file: 'electron/main/services/rocketkor/attempt-create.ts',
    find: `await deps.journal.noteAttempt(input.localKey)`,
    replace: `await Promise.resolve({ ok: true } as Awaited<ReturnType<Journal['noteAttempt']>>)`,
  },
  {
    name: 'treat 500 as not sent',
    file: 'shared/sync/judge-exchange.ts',
    find: `return unclear('server-failed', answer)`,
    replace: `return notSent('server-failed', answer)`,
  },
  {
    name: 'treat a lost answer as not sent',
    file: 'shared/sync/judge-exchange.ts',
    find: `exchange.isSent ? unclear(exchange.cause) : notSent(exchange.cause)`,
    replace: `notSent(exchange.cause)`,
  },
  {
    name: 'drop the settle wait',
    file: 'shared/sync/entry-wait.ts',
    find: `misses < PROBE_GAPS_MS.length ?`,
    replace: `misses < 1 ?`,
  },
  {
    name: 'edit while unclear',
    file: 'shared/domain/customer-state.ts',
    find: `return state === 'draft' || state === 'queued' || state === 'refused'`,
    replace: `return state !== 'synced' && state !== 'gone'`,
  },
  {
    name: 'let the agent submit what is unclear',
    file: 'renderer/data/unsent-customers.ts',
    find: `(state !== 'draft' && state !== 'refused') || content.profile === null`,
    replace: `state === 'synced' || state === 'gone' || content.profile === null`,
  },
  {
    name: 'queue at the start what was being sent',
    file: 'shared/sync/attempt-entry.ts',
    find: `{ event: 'unclear', code: 'connection-lost' }`,
    replace: `{ event: 'not-sent', code: 'connection-lost' }`,
  },
  {
    name: 'adopt without comparing',
    file: 'shared/sync/judge-probe.ts',
    find: `page.customers.filter((row) => isOurs(entry, row)).sort(byAge)`,
    replace: `[...page.customers].sort(byAge)`,
  },
  {
    name: 'store the row before the journal',
    file: 'renderer/data/keep-unsent.ts',
    find: `const journaled = await data.journal.save(toRecord(after))`,
    replace: `void data.journal.save(toRecord(after))\n  const journaled = ok(undefined) as Result<void, AppError>`,
  },
  {
    name: 'settle the journal before the row is stored',
    file: 'renderer/sync/dexie-outbox-store.ts',
    find: `    async settle(localKey, settlement) {`,
    replace: `    async settle(localKey, settlement) {\n      if ('customer' in settlement) await journal.settle([localKey])`,
  },
  {
    name: 'a new reference at every submit',
    file: 'renderer/data/unsent-customers.ts',
    find: `content.reference ?? firstReference(profile, localKey)`,
    replace: `firstReference(profile, localKey) + String(content.revision)`,
  },
  {
    name: 'ignore a pause that was stored meanwhile',
    file: 'renderer/sync/dexie-outbox-store.ts',
    find: `if ((await readStanding(data)).pausedBy !== null) return null`,
    replace: ``,
  },
  {
    name: 'send what is held',
    file: 'renderer/sync/dexie-outbox-store.ts',
    find: `if (customer.entry.heldFor !== undefined) return null`,
    replace: ``,
  },
  {
    name: 'wait for the oldest entry',
    file: 'shared/sync/plan.ts',
    find: `if (at > situation.now) nextAt = Math.min(nextAt, at)`,
    replace: `if (start.length === 0 && entry !== situation.entries[0]) continue\n    if (at > situation.now) nextAt = Math.min(nextAt, at)`,
  },
  {
    name: 'use the credentials of another workspace',
    file: 'electron/main/ipc/handlers/customers-handlers.ts',
    find: `  const connection = await services.connection(workspaceId)\n  if (!connection.ok) return notSent`,
    replace: `  const connection = await services.connection('A')\n  if (!connection.ok) return notSent`,
  },
  {
    name: 'take a line for written before it is on the disk',
    file: 'electron/main/services/journal/journal.ts',
    find: `save: (it) => append({ kind: 'save', record: it }, { isSynced: true })`,
    replace: `save: (it) => append({ kind: 'save', record: it }, { isSynced: false })`,
  },
  {
    name: 'leave part of a line at the end of the journal',
    file: 'electron/main/services/journal/journal-file.ts',
    find: `if (!isClean) await cut()`,
    replace: ``,
  },
  {
    name: 'send another text than the one that was stored',
    file: 'shared/sync/attempt-entry.ts',
    find: `body: entry.body })`,
    replace: `body: entry.body.replace('{', '{"note":"",') })`,
  },
  {
    name: 'take whatever is fetched for what is looked for',
    file: 'renderer/data/server-customers.ts',
    find: `return isOurs({ localKey, reference, profile, candidates: entry?.candidates ?? [] }, server)`,
    replace: `return entry?.lastCode !== 'conflict' && profile !== null && localKey !== server.id`,
  },
  {
    name: 'leave what was fetched beside what was captured',
    file: 'renderer/data/adopt-customer.ts',
    find: `if (localKey === customer.localKey || isCapturedHere) continue`,
    replace: `if (localKey !== server.id || isCapturedHere) continue`,
  },
  {
    name: 'stage an import before the journal has it',
    file: 'renderer/data/import/stage-drafts.ts',
    find: `const journaled = await data.journal.saveAll(drafts.map(toRecord))`,
    replace: `void data.journal.saveAll(drafts.map(toRecord))\n    const journaled = ok(undefined) as Result<void, AppError>`,
  },
  {
    name: 'take an import back without calling back in the journal',
    file: 'renderer/data/import/stage-drafts.ts',
    find: `const calledBack = await data.journal.saveAll(unsent.map((customer) => toRecord(toDraft(data, customer))))`,
    replace: `const calledBack = ok(undefined) as Result<void, AppError>`,
  },
  {
    name: 'forget the attempts when the journal is rewritten',
    file: 'electron/main/services/journal/journal-state.ts',
    find: `...Array.from(attempted, (localKey): JournalNote => ({ kind: 'attempt', localKey })),`,
    replace: ``,
  },
  {
    name: 'drop what failed too often',
    file: 'renderer/sync/settle-customer.ts',
    find: `if (settled !== null) await writer.put(settled)`,
    replace: `if ((settled?.entry?.attempts ?? 0) > 5) await writer.remove(localKey)\n  else if (settled !== null) await writer.put(settled)`,
  },
  {
    name: 'do not compare rows and journal at the start',
    file: 'renderer/sync/heal.ts',
    find: `for (const mending of lost) await restore(data, mending)`,
    replace: ``,
  },
  {
    name: 'give nothing back to a lost journal',
    file: 'renderer/sync/cross-check.ts',
    find: `if (record === undefined) return { kind: 'record', customer }`,
    replace: `if (record === undefined) return null`,
  },
]

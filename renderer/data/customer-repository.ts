import { createDecideDifferent, createDecideSame, createReconsider } from './decide-customer'
import { createForgetImport, createStage, createUnstage, readImports } from './import/stage-drafts'
import { createHold, createRelease } from './hold-customer'
import { createDiscard, createRestore } from './discard-customer'
import { readCustomer, readStanding } from './open-customer'
import { createOutboxReader, readCustomers } from './read-customers'
import { createKeepAll } from './keep-page'
import { createKeep, createMarkGone, createRemoveGone } from './server-customers'
import { createRemoveDownloaded } from './remove-downloaded'
import { createTellApart } from './tell-apart'
import { createEdit, createSaveDraft, createSubmit } from './unsent-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository } from './workspace-session'

/** All reads and changes of customers that the agent causes; `newKey` makes local keys. */
export function createCustomerRepository(data: WorkspaceData, newKey: () => string): CustomerRepository {
  return {
    saveDraft: createSaveDraft(data),
    submit: createSubmit(data),
    edit: createEdit(data),
    discard: createDiscard(data),
    restore: createRestore(data),
    keep: createKeep(data, newKey),
    keepAll: createKeepAll(data, newKey),
    removeDownloaded: createRemoveDownloaded(data),
    stage: createStage(data, newKey),
    unstage: createUnstage(data),
    imports: () => readImports(data),
    forgetImport: createForgetImport(data),
    markGone: createMarkGone(data),
    removeGone: createRemoveGone(data),
    decideSame: createDecideSame(data),
    decideDifferent: createDecideDifferent(data),
    reconsider: createReconsider(data),
    tellApart: createTellApart(data),
    hold: createHold(data),
    release: createRelease(data),
    get: (localKey) => readCustomer(data, localKey),
    getMany: (localKeys) => readCustomers(data, [...localKeys]),
    outbox: createOutboxReader(data),
    standing: () => readStanding(data),
  }
}

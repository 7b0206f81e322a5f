import type { CustomerRepository } from '@renderer/data/workspace-session'

const unused = () => Promise.reject(new Error('This test does not expect that call'))

/** A repository on which every call fails; a test spreads it and puts its own methods in. */
export const unusedRepository: CustomerRepository = {
  saveDraft: unused,
  submit: unused,
  edit: unused,
  discard: unused,
  restore: unused,
  tellApart: unused,
  keep: unused,
  keepAll: unused,
  removeDownloaded: unused,
  stage: unused,
  unstage: unused,
  imports: unused,
  forgetImport: unused,
  markGone: unused,
  removeGone: unused,
  decideSame: unused,
  decideDifferent: unused,
  reconsider: unused,
  hold: unused,
  release: unused,
  get: unused,
  getMany: unused,
  outbox: unused,
  standing: unused,
}

import { serverCustomerSchema } from '@shared/api/customer'
import { customerFiltersSchema, listPartSchema } from '@shared/api/customer-query'
import { connectivitySchema } from '@shared/domain/connectivity'
import { customerContentSchema } from '@shared/domain/customer'
import { diskSpaceSchema } from '@shared/domain/disk-space'
import { languages } from '@shared/domain/language'
import { lockChoicesSchema, lockStatusSchema, MAX_PASSPHRASE, MIN_PASSPHRASE } from '@shared/domain/lock'
import { backgroundChoicesSchema, outboxNewsSchema, outboxTallySchema } from '@shared/domain/outbox-tally'
import { fileWishSchema, MAX_PIECE, openedFileSchema } from '@shared/domain/saved-file'
import { MAX_WORKSPACE_NAME, workspaceSchema } from '@shared/domain/workspace'
import { practiceFaultsSchema } from '@shared/practice/faults'
import { verdictSchema } from '@shared/sync/verdict'
import { z } from '@shared/zod'
import { defineContract, type ApiOf, type HandlersOf, type PublisherOf } from './define'

const MAX_TEXT = 2_000
const MAX_BODY = 200_000
/** Most customers that one command saves. */
export const MAX_SAVED_AT_ONCE = 250
/** Most customers that one command forgets. */
export const MAX_SETTLED_AT_ONCE = 1_000

const nothing = z.undefined()
const workspaceName = z.string().trim().min(1).max(MAX_WORKSPACE_NAME)
const secretText = z.string().trim().min(1).max(MAX_TEXT)
/** Taken as it is typed, spaces and all; the one before may be from a time with other rules. */
const presentPassphrase = z.string().min(1).max(MAX_PASSPHRASE)
const newPassphrase = z.string().min(MIN_PASSPHRASE).max(MAX_PASSPHRASE)
const baseUrl = z.string().trim().min(1).max(MAX_TEXT)
const localKey = z.uuid()
const inWorkspace = { workspaceId: z.uuid() }

const credentials = { baseUrl, apiKey: secretText, apiSecret: secretText }

/** One unsent customer as the journal last knew it. */
export const journalRecordSchema = z.object({
  localKey,
  state: z.enum(['draft', 'queued']),
  content: customerContentSchema,
  /** The JSON text to send; null for drafts. */
  body: z.string().max(MAX_BODY).nullable(),
  /** The agent holds it: it is not sent before the agent releases it. */
  isHeld: z.literal(true).optional(),
})

const pageOfCustomers = z.object({
  customers: z.array(serverCustomerSchema),
  hasNext: z.boolean(),
  /** Rows of the answer that were no customer objects. */
  unreadable: z.number().int(),
})

/** The whole surface between the window and main. Preload, handlers and the window's client are derived from it. */
export const contract = defineContract({
  commands: {
    workspaces: {
      list: { input: nothing, output: z.array(workspaceSchema) },
      add: {
        input: z.object({
          name: workspaceName,
          environment: z.enum(['sandbox', 'production']),
          ...credentials,
        }),
        output: workspaceSchema,
      },
      addPractice: { input: nothing, output: workspaceSchema },
      /** Key and secret stay as they are when left out; a changed base URL demands both. */
      edit: {
        input: z.object({
          ...inWorkspace,
          name: workspaceName,
          baseUrl: baseUrl.optional(),
          apiKey: secretText.optional(),
          apiSecret: secretText.optional(),
        }),
        output: workspaceSchema,
      },
      /** With unsent work, `confirmation` must be the workspace's name. */
      remove: {
        input: z.object({ ...inWorkspace, confirmation: z.string().max(MAX_TEXT) }),
        output: nothing,
      },
      /** Hands out the data key (hex) that opens this workspace's rows. */
      open: {
        input: z.object(inWorkspace),
        output: z.object({ workspace: workspaceSchema, dataKey: z.string() }),
      },
      testConnection: { input: z.object(credentials), output: z.object({ accountName: z.string() }) },
      testStored: { input: z.object(inWorkspace), output: z.object({ accountName: z.string() }) },
    },
    customers: {
      /** One attempt: a journal line is on disk before the request leaves. */
      create: {
        input: z.object({ ...inWorkspace, localKey, body: z.string().max(MAX_BODY) }),
        output: verdictSchema,
      },
      /** The verdict of an attempt that is still under way, for a window that was loaded again; null when there is none. */
      rejoin: {
        input: z.object({ ...inWorkspace, localKey }),
        output: verdictSchema.nullable(),
      },
      retrieve: {
        input: z.object({ ...inWorkspace, customerId: z.string().trim().min(1).max(MAX_TEXT) }),
        output: serverCustomerSchema,
      },
      findByReference: {
        input: z.object({ ...inWorkspace, reference: z.string().max(MAX_TEXT) }),
        output: pageOfCustomers,
      },
      search: {
        input: z.object({ ...inWorkspace, text: z.string().max(MAX_TEXT) }),
        output: pageOfCustomers,
      },
      /** A page of the server's customers; `total` is null when the server does not tell it. */
      list: {
        input: z.object({ ...inWorkspace, filters: customerFiltersSchema, part: listPartSchema }),
        output: pageOfCustomers.extend({ total: z.number().nullable() }),
      },
    },
    journal: {
      /** Every unsent customer the journal knows; `attempted` ones may have reached the server. */
      read: {
        input: z.object(inWorkspace),
        output: z.object({
          records: z.array(journalRecordSchema.extend({ isAttempted: z.boolean() })),
          /** Lines that no longer open. */
          damaged: z.number().int(),
        }),
      },
      /** Answers when the line is on disk. */
      save: { input: z.object({ ...inWorkspace, record: journalRecordSchema }), output: nothing },
      /** Saves several, all or none; answers when their lines are on disk. */
      saveAll: {
        input: z.object({ ...inWorkspace, records: z.array(journalRecordSchema).max(MAX_SAVED_AT_ONCE) }),
        output: nothing,
      },
      /** Forgets customers that are synced or discarded; `isSynced` answers when that is on disk, and not only on its way. */
      settle: {
        input: z.object({
          ...inWorkspace,
          localKeys: z.array(localKey).max(MAX_SETTLED_AT_ONCE),
          isSynced: z.boolean().optional(),
        }),
        output: nothing,
      },
    },
    connectivity: {
      /** Asks the server now and answers what that showed. */
      check: { input: z.object(inWorkspace), output: connectivitySchema },
      /** Has the system's browser open a fixed page that a network's sign-in page takes the place of; only while one does. */
      openSignInPage: { input: nothing, output: nothing },
    },
    practice: {
      faults: { input: z.object(inWorkspace), output: practiceFaultsSchema },
      setFaults: { input: z.object({ ...inWorkspace, faults: practiceFaultsSchema }), output: nothing },
    },
    lock: {
      status: { input: nothing, output: lockStatusSchema },
      /** Locks now: from here on main answers `locked` to nearly everything. */
      close: { input: nothing, output: nothing },
      open: { input: z.object({ passphrase: presentPassphrase }), output: nothing },
      openByTouch: { input: nothing, output: nothing },
      /** Opens with the recovery key and sets another passphrase, in one step. */
      recover: {
        input: z.object({ recoveryKey: z.string().max(MAX_TEXT), passphrase: newPassphrase }),
        output: nothing,
      },
      choose: { input: lockChoicesSchema, output: nothing },
      useTouchId: { input: z.object({ isOn: z.boolean() }), output: nothing },
    },
    passphrase: {
      /** Sets the first one; the recovery key is answered this once. */
      set: {
        input: z.object({ passphrase: newPassphrase }),
        output: z.object({ recoveryKey: z.string() }),
      },
      change: { input: z.object({ present: presentPassphrase, passphrase: newPassphrase }), output: nothing },
      remove: { input: z.object({ present: presentPassphrase }), output: nothing },
      /** Makes another recovery key; the one before ends. */
      makeRecoveryKey: {
        input: z.object({ present: presentPassphrase }),
        output: z.object({ recoveryKey: z.string() }),
      },
    },
    language: {
      /** Keeps the language; main's own texts follow at once. The page is written in it from the next load on. */
      choose: { input: z.object({ language: z.enum(languages) }), output: nothing },
    },
    leaving: {
      /** Nothing more is sent, and what came back is stored: the window may close. */
      ready: { input: nothing, output: nothing },
    },
    outbox: {
      /** What the outbox of a workspace holds now. */
      tell: { input: z.object({ ...inWorkspace, tally: outboxTallySchema }), output: nothing },
    },
    background: {
      choices: { input: nothing, output: backgroundChoicesSchema },
      choose: { input: backgroundChoicesSchema, output: nothing },
    },
    storage: {
      /** Looks at the room on the disk now. */
      check: { input: nothing, output: diskSpaceSchema },
    },
    files: {
      /** Lets the agent say where, and begins a file there; null when the agent names no place. Only one at a time. */
      begin: { input: fileWishSchema, output: z.object({ file: openedFileSchema.nullable() }) },
      /** After a failure the file is gone. */
      append: { input: z.object({ fileId: z.uuid(), text: z.string().max(MAX_PIECE) }), output: nothing },
      /** The file is whole, and takes the place of whatever had its name. */
      finish: { input: z.object({ fileId: z.uuid() }), output: nothing },
      abandon: { input: z.object({ fileId: z.uuid() }), output: nothing },
      /** Shows the file that was finished last in its folder. */
      reveal: { input: z.object({ fileId: z.uuid() }), output: nothing },
    },
    diagnostics: {
      /** Makes the text an agent may hand to support; nothing of a person, an account or a server is in it. */
      collect: { input: nothing, output: z.object({ text: z.string() }) },
      /** Lets the agent name a file, and writes the text that was collected last. */
      save: { input: nothing, output: z.object({ isSaved: z.boolean() }) },
    },
  },
  events: {
    connectivityChanged: connectivitySchema,
    /** The room on the disk came into another state. */
    storageChanged: diskSpaceSchema,
    /** The window is to save what is typed and then to lock; main does so itself when that takes too long. */
    lockAsked: nothing,
    /** Outpost is locked: what the window holds of people must go. */
    locked: nothing,
    /** The window is about to close: it is to start no more attempts, store what comes back and say `leaving.ready`. */
    leaving: nothing,
    /** A fault of a practice server was switched on or off, or has happened as often as it was to. */
    practiceFaultsChanged: z.object({ ...inWorkspace, faults: practiceFaultsSchema }),
    /** Something came of an outbox while the window is being looked at. */
    outboxNews: outboxNewsSchema,
    /** The agent wants to see the outbox of a workspace. */
    outboxAsked: z.object(inWorkspace),
    /** The agent paused or resumed all outboxes from outside the window. */
    pauseAsked: z.object({ isPaused: z.boolean() }),
    /** The computer woke from sleep. */
    woke: nothing,
    /** Credentials of a workspace were changed. */
    credentialsChanged: z.object(inWorkspace),
  },
})

export type DesktopApi = ApiOf<typeof contract>
export type Handlers = HandlersOf<typeof contract>
export type Publish = PublisherOf<typeof contract>
export type JournalRecord = z.infer<typeof journalRecordSchema>

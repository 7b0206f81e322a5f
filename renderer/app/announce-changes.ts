import type { CustomerIndex, StateCounts } from '@renderer/data/workspace-session'
import {
  announcedStates,
  becameManyWords,
  becameWords,
  drainedWords,
  type AnnouncedState,
} from '@renderer/ui/announce-words'
import { displayName } from '@shared/domain/customer-profile'
import type { CustomerState } from '@shared/domain/customer-state'
import { tallyOutbox } from './use-outbox-tally'

/** How long news are gathered, so that a draining outbox is not read out name by name, ms. */
const GATHER_MS = 800
/** How many of one kind are named one by one. */
const MOST_NAMES = 2

type Deps = {
  readonly index: Pick<CustomerIndex, 'watchAll' | 'subscribe' | 'counts'>
  readonly say: (words: string) => void
  /** Calls back once after a time; answers how not to. */
  readonly after: (ms: number, callback: () => void) => () => void
}

type News = { readonly became: Map<string, { state: AnnouncedState; name: string }>; isDrained: boolean }

/** Says aloud what became of customers on their way, whichever page is open; answers how to stop. */
export function announceChanges({ index, say, after }: Deps): () => void {
  const onTheWay = new Map<string, CustomerState>()
  let news = noNews()
  let cancel: (() => void) | null = null
  let waiting = waitingIn(index.counts())
  const gather = () => {
    cancel ??= after(GATHER_MS, () => {
      cancel = null
      say(newsWords(news))
      news = noNews()
    })
  }
  const stopWatching = index.watchAll((changes) => {
    for (const { localKey, state, content } of changes) {
      const before = onTheWay.get(localKey)
      if (going.has(state)) onTheWay.set(localKey, state)
      else onTheWay.delete(localKey)
      if (before === undefined || before === state || !isAnnounced(state)) continue
      const name = content?.profile ? displayName(content.profile) : ''
      news.became.set(localKey, { state, name })
      gather()
    }
  })
  const stopCounting = index.subscribe(() => {
    const before = waiting
    waiting = waitingIn(index.counts())
    if (waiting > 0) news.isDrained = false
    if (before === 0 || waiting > 0) return
    news.isDrained = true
    gather()
  })
  return () => {
    stopWatching()
    stopCounting()
    cancel?.()
  }
}

/** What was gathered, in a few sentences. */
function newsWords({ became, isDrained }: News): string {
  const all = [...became.values()]
  const said = announcedStates.flatMap((state) => {
    const names = all.filter((one) => one.state === state).map(({ name }) => name)
    if (names.length > MOST_NAMES || names.includes('')) return [becameManyWords(state, names.length)]
    return names.map((name) => becameWords(state, name))
  })
  return [...said, ...(isDrained ? [drainedWords()] : [])].join(' ')
}

function noNews(): News {
  return { became: new Map(), isDrained: false }
}

function waitingIn(counts: StateCounts | null): number {
  return counts === null ? 0 : tallyOutbox(counts).waiting
}

function isAnnounced(state: CustomerState): state is AnnouncedState {
  return announcedStates.some((announced) => announced === state)
}

const going: ReadonlySet<CustomerState> = new Set<CustomerState>(['queued', 'sending', 'unclear'])

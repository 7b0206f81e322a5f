import { IconArrowBackUp } from '@tabler/icons-react'
import { noticeOffers } from '@renderer/ui/notice-offers'
import { useEffect, useRef } from 'react'
import { commandId, type Command } from './command'

const offers = new Set<{ readonly current: readonly Command[] }>()

/** Has the palette list what can be done here, as long as this is on the screen. */
export function useOffered(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    offers.add(latest)
    return () => void offers.delete(latest)
  }, [])
}

/** What can be done with what is on the screen now; each once. */
export function listOffered(): Command[] {
  const all = [...offers].flatMap(({ current }) => current)
  const said = noticeOffers().map(({ id, message, label, take }): Command => {
    return { label, icon: IconArrowBackUp, which: { key: id, words: message }, run: take }
  })
  return [...new Map([...all, ...said].map((command) => [commandId(command), command])).values()]
}

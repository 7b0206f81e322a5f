import { IconArrowBackUp } from '@tabler/icons-react'
import { noticeOffers } from '@renderer/ui/notice-offers'
import { useEffect, useRef, useState } from 'react'
import { commandId, type Command } from './command'

const offers = new Set<{ readonly current: readonly Command[] }>()
const watchers = new Set<() => void>()

/** Has the palette list what can be done here, as long as this is on the screen. */
export function useOffered(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
    changed()
  })
  useEffect(() => {
    offers.add(latest)
    changed()
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

/**
 * What is offered while this is on the screen: what comes is added, as an entry is to be edited once its try has ended;
 * nothing goes from under the hand of the agent.
 */
export function useOffersSoFar(): Command[] {
  const [seen, setSeen] = useState(listOffered)
  useEffect(() => {
    const look = () => setSeen((before) => joined(before, listOffered()))
    look()
    watchers.add(look)
    return () => void watchers.delete(look)
  }, [])
  return seen
}

function changed(): void {
  for (const look of watchers) look()
}

function joined(before: Command[], now: readonly Command[]): Command[] {
  const all = new Map(before.map((command) => [commandId(command), command]))
  for (const command of now) all.set(commandId(command), command)
  return [...all.values()]
}

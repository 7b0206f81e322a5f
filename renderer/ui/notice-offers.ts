import { useEffect, useEffectEvent } from 'react'

/** What a notice on the screen offers to do. */
export type NoticeOffer = {
  readonly id: string
  readonly message: string
  readonly label: string
  readonly take: () => void
}

const offers = new Map<string, NoticeOffer>()

/** Whatever the notices on the screen offer, the oldest first. */
export function noticeOffers(): NoticeOffer[] {
  return [...offers.values()]
}

/** Makes an offer known for as long as it is shown. */
export function useNoticeOffer({ id, message, label, take }: NoticeOffer): void {
  const takeNow = useEffectEvent(take)
  useEffect(() => {
    offers.set(id, { id, message, label, take: () => takeNow() })
    return () => void offers.delete(id)
  }, [id, message, label])
}

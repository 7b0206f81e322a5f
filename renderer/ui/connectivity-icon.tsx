import {
  IconAntennaBars5,
  IconClockExclamation,
  IconHourglass,
  IconKeyOff,
  IconLoader,
  IconServerOff,
  IconWifiOff,
  IconWorldQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ConnectivityState } from '@shared/domain/connectivity'

const icons: Record<ConnectivityState, TablerIcon> = {
  checking: IconLoader,
  online: IconAntennaBars5,
  'no-network': IconWifiOff,
  'captive-portal': IconWorldQuestion,
  'server-not-answering': IconServerOff,
  'sign-in-refused': IconKeyOff,
  'slowed-down': IconHourglass,
  'clock-wrong': IconClockExclamation,
}

/** The way to the server as a picture; always shown beside its word. */
export function ConnectivityIcon({ state, size = 16 }: { state: ConnectivityState; size?: number }) {
  const Icon = icons[state]
  return <Icon size={size} aria-hidden />
}

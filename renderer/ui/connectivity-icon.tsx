import {
  IconAntennaBars5,
  IconCertificateOff,
  IconClockExclamation,
  IconHourglass,
  IconKeyOff,
  IconLoader,
  IconServerOff,
  IconWifiOff,
  IconWorldOff,
  IconWorldQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ConnectivityState } from '@shared/domain/connectivity'

const icons: Record<ConnectivityState, TablerIcon> = {
  checking: IconLoader,
  online: IconAntennaBars5,
  'no-network': IconWifiOff,
  'captive-portal': IconWorldQuestion,
  'host-not-found': IconWorldOff,
  'certificate-expired': IconCertificateOff,
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

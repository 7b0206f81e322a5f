import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './main.css'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { followBackground } from './app/follow-background'
import { followLock } from './app/lock'
import { watchLeaving } from './app/leave'
import { refuseDrops } from './app/refuse-drops'
import type { Services } from './app/services'
import { createSessions } from './app/sessions'
import { desktop } from './desktop/client'
import { createSessionStore } from './state/session-store'
import { createUiStore } from './state/ui-store'
import { openSendingSession } from './sync/open-sending'
import { deleteWorkspaceData, openWorkspaceSession } from './sync/open-session'
import { setTrustedTypes } from './trusted-types'
import { speakAtStart } from './words/speak'

setTrustedTypes()

const services: Services = {
  desktop,
  uiStore: createUiStore(window.localStorage),
  sessionStore: createSessionStore(),
  sessions: createSessions({
    openSession: (workspaceId) => openWorkspaceSession({ desktop, workspaceId }),
    openSending: (workspaceId) => openSendingSession({ desktop, workspaceId }),
    eraseData: deleteWorkspaceData,
    onUnexpected: reportError,
  }),
}
desktop.on('connectivityChanged', services.sessionStore.getState().noteConnectivity)
followLock(services, () => window.location.reload())
watchLeaving(desktop, services.sessions)
followBackground(services, (path) => (window.location.hash = path))

// Styles that are made at run time carry the nonce of this load; without it the Content-Security-Policy drops them.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
setNonce(nonce)

refuseDrops(window)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
await speakAtStart()
createRoot(root).render(
  <StrictMode>
    <App services={services} nonce={nonce} />
  </StrictMode>,
)

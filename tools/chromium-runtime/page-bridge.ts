import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from 'playwright-core'
import { recordIpc } from './record-ipc.ts'
import { handOut, runPreload } from './page-side.ts'
import { pack, unpack, type ToMain, type ToPage } from './wire.ts'

/** A message from the page's top frame, and the address that frame had when it sent it. */
export type Arrival = { readonly message: ToMain; readonly url: string }

export type PageBridge = {
  /** Delivers in order; what is posted before the page listens waits for it. */
  post(message: ToPage): void
  /** The address of the page as it is now. */
  url(): string
}

/** Joins a page to main: runs `preload` in each of its documents and carries messages both ways. */
export async function connectPage(
  page: Page,
  preload: string,
  onArrival: (arrival: Arrival) => void,
): Promise<PageBridge> {
  const devtools = await page.context().newCDPSession(page)
  const names = { binding: secretName(), handshake: secretName() }
  const outlet = createOutlet(devtools, names.handshake)
  let top = { id: '', url: page.url() }

  devtools.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) top = { id: frame.id, url: frame.url }
  })
  devtools.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === top.id) top = { id: frameId, url }
  })
  devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== names.binding) return
    const message = unpack(payload) as ToMain
    recordIpc('to-main', message)
    if (message.kind === 'ready') outlet.open(executionContextId)
    else onArrival({ message, url: top.url })
  })
  await devtools.send('Page.enable')
  await devtools.send('Runtime.enable')
  await devtools.send('Runtime.addBinding', { name: names.binding })
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(names, preload) })
  return {
    post(message) {
      recordIpc('to-page', message)
      outlet.post(pack(message))
    },
    url: () => top.url,
  }
}

/** Texts to the page, held back until the document's preload has run. */
function createOutlet(devtools: CDPSession, handshake: string) {
  const waiting: string[] = []
  let receiver: string | null = null

  const deliver = (objectId: string, text: string) =>
    devtools
      .send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: 'function (text) { this(text) }',
        arguments: [{ value: text }],
        silent: true,
      })
      // A document that is gone gets no mail, as in Electron.
      .catch(() => undefined)

  const fetchReceiver = async (contextId: number) => {
    const expression = `(() => {
      const box = {}
      dispatchEvent(new CustomEvent(${JSON.stringify(handshake)}, { detail: box }))
      return box.receive
    })()`
    const { result } = await devtools.send('Runtime.evaluate', { contextId, expression })
    return result.objectId
  }

  return {
    post(text: string): void {
      if (receiver === null) waiting.push(text)
      else void deliver(receiver, text)
    },
    /** A new document listens; what was on its way to the one before is lost with it. */
    open(contextId: number): void {
      receiver = null
      fetchReceiver(contextId).then(
        (objectId) => {
          if (objectId === undefined) return
          receiver = objectId
          for (const text of waiting.splice(0)) void deliver(objectId, text)
        },
        () => undefined,
      )
    },
  }
}

function pageScript(names: { binding: string; handshake: string }, preload: string): string {
  const functions = [pack, unpack, handOut].map((one) => `${one.name}: ${one.toString()}`)
  const tools = `{ ...${JSON.stringify(names)}, ${functions.join(', ')} }`
  return `(${runPreload.toString()})(${tools}, function (require, module, exports) {\n${preload}\n})`
}

function secretName(): string {
  return `x${randomUUID().replaceAll('-', '')}`
}

import { createSocket } from 'node:dgram'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A place on the network that no page should ever get to: it counts whatever arrives, also what no server understands. */
export type NetworkSink = {
  /** `127.0.0.1:port` for everything over TCP. */
  readonly host: string
  /** The same for UDP. */
  readonly udpHost: string
  readonly arrived: readonly string[]
  /** Connects to it and waits until that has arrived. */
  knock(): Promise<void>
  close(): void
}

/** Starts listening on a TCP and a UDP port of this computer. */
export async function startNetworkSink(): Promise<NetworkSink> {
  const arrived: string[] = []
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    arrived.push('a TCP connection')
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      arrived.push(data.toString('latin1'))
      socket.end('HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const udp = createSocket('udp4')
  udp.on('message', (message) => arrived.push(`a UDP packet of ${String(message.length)} bytes`))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${String(port)}`,
    udpHost: `127.0.0.1:${String(udp.address().port)}`,
    arrived,
    async knock() {
      const heard = new Promise((resolve) => server.once('connection', resolve))
      connect((server.address() as AddressInfo).port, '127.0.0.1')
        .on('error', () => undefined)
        .unref()
      await heard
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      udp.close()
    },
  }
}

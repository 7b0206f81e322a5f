import { jsonFileWithRoom, withRoom } from '@electron/main/services/disk/with-room'
import { describe, expect, it } from 'vitest'

const systemError = (code: string) => Object.assign(new Error(code), { code })

/** A write on a disk that says no with these codes, one at a time. */
function refusing(...codes: string[]) {
  const calls: string[] = []
  const write = () => {
    const code = codes.shift()
    calls.push(code ?? 'written')
    if (code !== undefined) throw systemError(code)
  }
  return { calls, write, makeRoom: () => void calls.push('make room') }
}

const ways = {
  'a line': ({ write, makeRoom }: ReturnType<typeof refusing>) =>
    withRoom(makeRoom, () => Promise.resolve().then(write)),
  settings: ({ write, makeRoom }: ReturnType<typeof refusing>) =>
    Promise.resolve().then(() => jsonFileWithRoom({ path: '', read: () => ({}), write }, makeRoom).write({})),
}

describe.each(Object.entries(ways))('writing %s', (_what, run) => {
  it.each(['ENOSPC', 'EDQUOT'])('makes room and tries once more after %s', async (code) => {
    const disk = refusing(code)
    await run(disk)
    expect(disk.calls).toEqual([code, 'make room', 'written'])
  })

  it('fails when there is no room all the same', async () => {
    const disk = refusing('ENOSPC', 'ENOSPC')
    await expect(run(disk)).rejects.toThrow('ENOSPC')
    expect(disk.calls).toEqual(['ENOSPC', 'make room', 'ENOSPC'])
  })

  it('gives up nothing for another failure', async () => {
    const disk = refusing('EIO')
    await expect(run(disk)).rejects.toThrow('EIO')
    expect(disk.calls).toEqual(['EIO'])
  })
})

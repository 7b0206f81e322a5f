import process from 'node:process'

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  )
}

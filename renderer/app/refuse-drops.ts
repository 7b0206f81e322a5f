/** Keeps what is dropped outside a place for it from taking the window away from Outpost. */
export function refuseDrops(target: Pick<Window, 'addEventListener'>): void {
  for (const kind of ['dragover', 'drop'] as const)
    target.addEventListener(kind, (event) => {
      // A place for it has said so already; text may always be dropped into a field.
      if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true)
        event.preventDefault()
    })
}

import { msg, plural, t } from '@lingui/core/macro'
import { Button, Modal, Textarea } from '@mantine/core'
import { liveWords } from '@renderer/ui/live-words'
import { notifyUndo } from '@renderer/ui/notify'
import { pageLanguage } from '@renderer/ui/page-language'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { PlaceNames } from '@shared/domain/place-names'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { goToField, useDesk, useFormState } from '@renderer/features/customer-form/form-context'
import { PasteContext, type OpenPaste } from './paste-context'
import { PastePreview } from './paste-preview'
import { applyChanges, placeBlock, takeBackChanges, type PasteTarget, type Placement } from './place-block'
import { loadPlaceNames } from './place-names'
import { splitBlock } from './split-block'
import classes from './paste-dialog.module.css'

type Pasting = { readonly target: PasteTarget; readonly text: string }

/** Lets every field below it hand over a block that was pasted into it. */
export function PasteProvider({ children }: { children: ReactNode }) {
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const open: OpenPaste = (target, text = '') => setPasting({ target, text })
  return (
    <PasteContext value={open}>
      {children}
      <Modal
        opened={pasting !== null}
        onClose={() => setPasting(null)}
        title={pasting === null ? '' : titles[pasting.target.kind]}
        size={680}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        {pasting !== null && <PasteForm pasting={pasting} onDone={() => setPasting(null)} />}
      </Modal>
    </PasteContext>
  )
}

const titles: Record<PasteTarget['kind'], string> = liveWords({
  customer: msg`Paste details`,
  contact: msg`Paste a contact`,
  address: msg`Paste an address`,
})

function PasteForm({ pasting, onDone }: { pasting: Pasting; onDone: () => void }) {
  const desk = useDesk()
  const [text, setText] = useState(pasting.text)
  const profile = useFormState((state) => state.profile)
  const placement = usePlacement(profile, pasting.target, text)
  const { changes } = placement
  const fillIn = () => {
    const before = desk.form.store.getState().profile
    desk.form.update((current) => applyChanges(current, changes))
    notifyUndo(filledWords(changes.length), {
      undo: () => desk.form.update((current) => takeBackChanges(current, changes, before)),
    })
    onDone()
    const [first] = changes
    if (first !== undefined) requestAnimationFrame(() => goToField(desk, first.path))
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (changes.length > 0) fillIn()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        // Behind the dialog these keys submit the customer.
        event.stopPropagation()
        if (changes.length > 0) fillIn()
      }}
    >
      <div className={classes['sides']}>
        <Textarea
          label={t`Text`}
          description={t`A mail signature, a label, an address: paste it as it is.`}
          data-autofocus={pasting.text === '' ? true : undefined}
          value={text}
          rows={10}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PastePreview profile={profile} placement={placement} isEmpty={text.trim() === ''} />
      </div>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onDone}>
          {t`Cancel`}
        </Button>
        <Button
          type="submit"
          disabled={changes.length === 0}
          data-autofocus={pasting.text === '' ? undefined : true}
        >
          {t`Fill in`}
        </Button>
      </div>
    </form>
  )
}

function filledWords(count: number): string {
  return plural(count, { one: '# field filled in.', other: '# fields filled in.' })
}

function usePlacement(profile: CustomerProfile, target: PasteTarget, text: string): Placement {
  const [names, setNames] = useState<PlaceNames | null>(null)
  useEffect(() => {
    void loadPlaceNames(pageLanguage()).then((loaded) => setNames(() => loaded))
  }, [])
  return useMemo(
    () => (names === null ? nothing : placeBlock(profile, target, splitBlock(text, names))),
    [names, profile, target, text],
  )
}

const nothing: Placement = { changes: [], unused: [] }

import { msg, t } from '@lingui/core/macro'
import { Button, Textarea } from '@mantine/core'
import { Dialog } from '@renderer/ui/dialog'
import { liveWords } from '@renderer/ui/live-words'
import { pageLanguage } from '@renderer/ui/page-language'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { PlaceNames } from '@shared/domain/place-names'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useFillIn } from '@renderer/features/customer-form/use-fill-in'
import { goToField, useDesk, useFormState } from '@renderer/features/customer-form/form-context'
import { PasteContext, type OpenPaste } from './paste-context'
import { PastePreview } from './paste-preview'
import { placeBlock, type FieldChange, type PasteTarget, type Placement } from './place-block'
import { loadPlaceNames } from './place-names'
import { splitBlock } from './split-block'
import classes from './paste-dialog.module.css'

type Pasting = { readonly target: PasteTarget; readonly text: string }

/** Lets every field below it hand over a block that was pasted into it. */
export function PasteProvider({ children }: { children: ReactNode }) {
  const [pasting, setPasting] = useState<Pasting | null>(null)
  // Here and not in the form of the dialog, which is gone when it has filled in.
  const fillIn = useFillIn()
  const open: OpenPaste = (target, text = '') => setPasting({ target, text })
  return (
    <PasteContext value={open}>
      {children}
      <Dialog
        isOpen={pasting !== null}
        onClose={() => setPasting(null)}
        title={pasting === null ? '' : titles[pasting.target.kind]}
        size={680}
      >
        {pasting !== null && (
          <PasteForm pasting={pasting} onFillIn={fillIn} onDone={() => setPasting(null)} />
        )}
      </Dialog>
    </PasteContext>
  )
}

const titles: Record<PasteTarget['kind'], string> = liveWords({
  customer: msg`Paste details`,
  contact: msg`Paste a contact`,
  address: msg`Paste an address`,
})

type FormProps = {
  readonly pasting: Pasting
  readonly onFillIn: (changes: readonly FieldChange[]) => void
  readonly onDone: () => void
}

function PasteForm({ pasting, onFillIn, onDone }: FormProps) {
  const desk = useDesk()
  const [text, setText] = useState(pasting.text)
  const profile = useFormState((state) => state.profile)
  const placement = usePlacement(profile, pasting.target, text)
  const { changes } = placement
  const fillIn = () => {
    onFillIn(changes)
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

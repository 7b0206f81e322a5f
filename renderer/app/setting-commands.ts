import { t } from '@lingui/core/macro'
import { IconAdjustments } from '@tabler/icons-react'
import type { Command } from './command'

type Choice<T> = { readonly value: T; readonly label: string }

/** A setting with several choices, for the palette where it is on the screen: all but the one that is made. */
export function choiceCommands<T>(
  label: string,
  { choices, present, choose }: { choices: readonly Choice<T>[]; present: T; choose: (value: T) => void },
): Command[] {
  return choices
    .filter(({ value }) => value !== present)
    .map(({ value, label: words }) => ({
      label,
      icon: IconAdjustments,
      which: { key: words, words },
      isQuiet: true,
      run: () => choose(value),
    }))
}

/** A switch, in the same way. */
export function switchCommands(label: string, isOn: boolean, turn: (isOn: boolean) => void): Command[] {
  const choices = [
    { value: true, label: t`Switch on` },
    { value: false, label: t`Switch off` },
  ]
  return choiceCommands(label, { choices, present: isOn, choose: turn })
}

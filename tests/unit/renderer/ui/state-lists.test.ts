import { statesOf } from '@renderer/ui/state-lists'
import { stateCodes } from '@shared/domain/state-codes'
import { expect, it } from 'vitest'

it.each(['USA', 'CAN'] as const)(
  'the rules and the list of the form know the same states of %s',
  async (country) => {
    const listed = (await statesOf(country)).map(({ code }) => code)
    expect([...stateCodes[country]].toSorted()).toEqual(listed.toSorted())
  },
)

import { statesOf } from '@renderer/ui/state-lists'
import { armedForces, stateCodes } from '@shared/domain/state-codes'
import { expect, it } from 'vitest'

it.each(['USA', 'CAN'] as const)(
  'the rules and the list of the form know the same states of %s',
  async (country) => {
    const listed = (await statesOf(country)).map(({ code }) => code)
    const known = [...listed, ...(country === 'USA' ? armedForces : [])]
    expect([...stateCodes[country]].toSorted()).toEqual(known.toSorted())
  },
)

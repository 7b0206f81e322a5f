import { connectivityStates, isAnswering } from '@shared/domain/connectivity'
import { expect, it } from 'vitest'

it('knows that a server answers whose clock differs from ours', () => {
  expect(connectivityStates.filter(isAnswering)).toEqual(['online', 'slowed-down', 'clock-wrong'])
})

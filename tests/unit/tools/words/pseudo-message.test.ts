import { setupI18n } from '@lingui/core'
import { pseudoMessage } from '@tools/words/pseudo-message'
import { expect, it } from 'vitest'

const say = (message: string, values: Record<string, unknown>) =>
  setupI18n({ locale: 'en', messages: { en: { id: pseudoMessage(message) } } })._('id', values)

it('accents, lengthens and brackets what is said, and leaves what is filled in and marked up as it is', () => {
  expect(say('Open {name}', { name: 'Ann' })).toBe('⟦Öpéñ Ann··⟧')
  expect(say('Choose <0>Keep</0>', {})).toMatch(/^⟦Çĥööšé <0>Ķéép<\/0>·+⟧$/)
  expect(say('{count, plural, one {# row} other {# rows}}', { count: 3 })).toMatch(/^⟦3 ŕöŵš·+⟧$/)
})

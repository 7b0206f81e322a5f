// @vitest-environment happy-dom
import { useOffered, useOffersSoFar } from '@renderer/app/offered'
import { IconLock } from '@tabler/icons-react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

function Page({ labels }: { labels: readonly string[] }) {
  useOffered(labels.map((label) => ({ label, icon: IconLock, run: () => undefined })))
  return null
}

function Listed() {
  return (
    <output>
      {useOffersSoFar()
        .map(({ label }) => label)
        .join(', ')}
    </output>
  )
}

const window = (labels: readonly string[]) => (
  <>
    <Page labels={labels} />
    <Listed />
  </>
)

it('lists what comes while it is looked at, and takes nothing away', () => {
  const { rerender } = render(window(['Duplicate']))
  const listed = () => screen.getByRole('status').textContent
  expect(listed()).toBe('Duplicate')
  rerender(window(['Edit']))
  expect(listed()).toBe('Duplicate, Edit')
})

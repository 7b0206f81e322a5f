// @vitest-environment happy-dom
import { later } from '@renderer/app/later'
import { cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

function Greeting({ name }: { name: string }) {
  return <p>Hello {name}</p>
}

function show(Page: ReturnType<typeof later<{ name: string }>>) {
  render(
    <Suspense fallback="Reading">
      <Page name="Sarah" />
    </Suspense>,
  )
}

it('is read when it is first shown', async () => {
  show(later(() => Promise.resolve(Greeting)))
  expect(screen.queryByText('Hello Sarah')).toBeNull()
  expect(await screen.findByText('Hello Sarah')).toBeTruthy()
})

it('is shown at once when it was read ahead', async () => {
  const Page = later(() => Promise.resolve(Greeting))
  await Page.readAhead()
  show(Page)
  expect(screen.getByText('Hello Sarah')).toBeTruthy()
})

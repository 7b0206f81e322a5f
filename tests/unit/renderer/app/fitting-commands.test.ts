import type { Command } from '@renderer/app/command'
import { fittingChoices, fittingCommands } from '@renderer/app/palette/fitting-commands'
import { IconLock } from '@tabler/icons-react'
import { expect, it } from 'vitest'

const general = (label: string): Command => ({ label, icon: IconLock, run: () => undefined })
const about = (label: string, words: string): Command => ({ ...general(label), which: { key: words, words } })
const quiet = (label: string, words: string): Command => ({ ...about(label, words), isQuiet: true })

const fitting = (commands: readonly Command[], text: string) =>
  fittingCommands(commands, text).map(({ label, which }) => `${label} ${which?.words ?? ''}`.trim())

const choices = (commands: readonly Command[], text: string) =>
  fittingChoices(commands, text).map(({ label, which }) => `${label} ${which?.words ?? ''}`)

const few = [general('Lock'), about('Hold', 'Ann Lee'), about('Hold', 'Bo Kim'), quiet('Filter', 'Drafts')]

it('finds what is done with one of several things by what is done and by its name', () => {
  expect(fitting(few, 'hold')).toEqual(['Hold Ann Lee', 'Hold Bo Kim'])
  expect(fitting(few, 'kim ho')).toEqual(['Hold Bo Kim'])
  expect(fitting(few, 'filter draft')).toEqual(['Filter Drafts'])
})

it('does nothing with somebody whose name alone is typed', () => {
  expect(fitting(few, 'ann')).toEqual([])
  expect(fitting(few, 'drafts')).toEqual([])
})

it('finds a choice by its own words alone, apart from what is asked for by name', () => {
  expect(choices(few, 'draf')).toEqual(['Filter Drafts'])
  const list = [...few, quiet('Filter', 'Imported on 3 May'), quiet('What goes wrong', 'Reply lost')]
  expect(choices(list, 'lost REPLY')).toEqual(['What goes wrong Reply lost'])
  expect(choices(list, 'imported may')).toEqual(['Filter Imported on 3 May'])
  expect(choices(list, 'lost drafts')).toEqual([])
})

it('lists nothing as a choice that is something to be done, or a command already', () => {
  expect(choices(few, 'ann')).toEqual([])
  expect(choices(few, 'lock')).toEqual([])
  expect(choices(few, 'filter')).toEqual([])
  expect(choices(few, 'filter drafts')).toEqual([])
  expect(choices(few, ' ')).toEqual([])
})

it('lists such commands before anything is typed only while the others are still found among them', () => {
  expect(fitting(few, '')).toEqual(['Lock', 'Hold Ann Lee', 'Hold Bo Kim'])
  const many = Array.from({ length: 11 }, (_, index) => about('Hold', `Ann ${index}`))
  expect(fitting([...few, ...many], ' ')).toEqual(['Lock'])
})

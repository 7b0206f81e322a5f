import { describe, expect, it } from 'vitest'
import { killPoints, momentOf, planRound, victims, type Plan } from '@tests/crash/plan'

const plans = Array.from({ length: 270 }, (_, seed) => planRound(seed))

describe('the plan of a crash round', () => {
  it('is the same for the same seed', () => {
    expect(planRound(41)).toEqual(planRound(41))
  })

  it('takes every victim at every point in turn', () => {
    const pairs = plans.slice(0, 27).map(({ kill }) => `${kill.point} ${kill.victim}`)
    expect(new Set(pairs).size).toBe(killPoints.length * victims.length)
  })

  it('meets every moment and every victim within six rounds', () => {
    const six = [1, 2, 3, 4, 5, 6].map((seed) => planRound(seed).kill)
    expect(new Set(six.map(({ point }) => momentOf[point])).size).toBe(4)
    expect(new Set(six.map(({ victim }) => victim)).size).toBe(3)
  })

  it('submits as many customers as the kill needs, and leaves a draft beside them', () => {
    const submits = ({ customers }: Plan) => customers.filter((intent) => intent === 'submit').length
    expect(plans.filter((plan) => submits(plan) < plan.kill.nth)).toEqual([])
    expect(plans.every(({ customers }) => customers.includes('draft'))).toBe(true)
  })

  it('never keeps back the answer its kill waits for', () => {
    const unfit = plans.filter(({ kill, isGathering }) => isGathering && kill.point.startsWith('probe'))
    expect(unfit).toEqual([])
  })
})

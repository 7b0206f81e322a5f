import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'out/e2e/results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  projects: [
    { name: 'journeys', testIgnore: '**/traces.e2e.ts', teardown: 'traces' },
    { name: 'traces', testMatch: '**/traces.e2e.ts' },
  ],
  reporter: [['list'], ['json', { outputFile: 'out/e2e/report.json' }]],
})

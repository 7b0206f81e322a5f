import { msg } from '@lingui/core/macro'
import { IconSchool } from '@tabler/icons-react'
import type { Environment } from '@shared/domain/workspace'
import type { Tone } from './state-words'
import { Tag } from './tag'
import { liveWords } from './live-words'

/** How environments are called. */
export const environmentWords: Record<Environment, string> = liveWords({
  practice: msg`Practice`,
  sandbox: msg`Sandbox`,
  production: msg`Production`,
})

const tones: Record<Environment, Tone> = { practice: 'ask', sandbox: 'busy', production: 'good' }

/** Where a workspace sends to; practice stands out, so that nobody takes it for the real thing. */
export function EnvironmentTag({ environment }: { environment: Environment }) {
  return environment === 'practice' ? (
    <Tag tone={tones.practice} icon={IconSchool}>
      {environmentWords.practice}
    </Tag>
  ) : (
    <Tag tone={tones[environment]}>{environmentWords[environment]}</Tag>
  )
}

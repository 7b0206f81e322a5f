import type { Bundle, WorkspaceFacts } from './bundle'

const MEGABYTE = 1024 ** 2

/** The support bundle as the agent reads it, and as it is shared. */
export function bundleText(bundle: Bundle): string {
  const parts: [title: string, lines: string[]][] = [
    ['Versions', aboutLines(bundle)],
    ['Disk', [diskLine(bundle.disk)]],
    ['Workspaces', workspaceLines(bundle.workspaces)],
    ['Connectivity since the start', bundle.connectivity.map(changeLine)],
    ['Failures since the start', bundle.failures.map(failureLine)],
    ['Slowest answers since the start', bundle.slowest.map(slowLine)],
    ['Log', logLines(bundle.log)],
  ]
  const text = parts.map(([title, lines]) =>
    [title, ...(lines.length > 0 ? lines : ['none']).map(indent)].join('\n'),
  )
  return [`Outpost support bundle, made ${iso(bundle.madeAt)}`, ...text, ''].join('\n\n')
}

function aboutLines({ versions, system, secrets, startedAt }: Bundle): string[] {
  return [
    `Outpost ${versions.outpost}`,
    `Electron ${versions.electron}, Chromium ${versions.chromium}, Node ${versions.node}`,
    `System ${system.platform} ${system.release}, ${system.arch}`,
    `Secrets protected by the system: ${secrets.isProtected ? 'yes' : 'no'} (${secrets.backend})`,
    `Started ${iso(startedAt)}`,
  ]
}

function diskLine(disk: Bundle['disk']): string {
  if (typeof disk === 'string') return disk
  return `${disk.state}, ${String(Math.round(disk.freeBytes / MEGABYTE))} MB free`
}

function workspaceLines(workspaces: Bundle['workspaces']): string[] {
  if (typeof workspaces === 'string') return [workspaces]
  return workspaces.map((facts, index) => `Workspace ${String(index + 1)}: ${factsText(facts)}`)
}

function factsText({ environment, address, credentials, unsent }: WorkspaceFacts): string {
  const where = address === 'practice' ? environment : `${environment} over ${address}`
  return `${where}, credentials ${credentials}, ${unsentText(unsent)}`
}

function unsentText(unsent: WorkspaceFacts['unsent']): string {
  if (typeof unsent === 'string') return `journal ${unsent}`
  const { drafts, queued, maybeSent, damagedLines } = unsent
  const known = `${String(drafts)} drafts, ${String(queued)} submitted, ${String(maybeSent)} maybe sent`
  return `${known}, ${String(damagedLines)} damaged lines in the journal`
}

function changeLine({ at, workspace, state }: Bundle['connectivity'][number]): string {
  return `${iso(at)}  ${workspace === null ? 'removed workspace' : `workspace ${String(workspace)}`}  ${state}`
}

function failureLine({ channel, code, count, lastAt }: Bundle['failures'][number]): string {
  return `${channel}  ${code}  ${String(count)} times, last ${iso(lastAt)}`
}

function slowLine({ channel, durationMs }: Bundle['slowest'][number]): string {
  return `${channel}  ${String(durationMs)} ms`
}

function logLines({ lines, leftOut }: Bundle['log']): string[] {
  const shown = lines.map(({ at, event, details }) => `${at}  ${event}  ${JSON.stringify(details)}`)
  return leftOut === 0
    ? shown
    : [...shown, `${String(leftOut)} lines that Outpost did not write are left out`]
}

function indent(line: string): string {
  return `  ${line}`
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

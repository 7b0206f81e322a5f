import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react'
import { EnvironmentTag } from '@renderer/ui/environment-tag'
import { Logo } from '@renderer/ui/logo'
import type { Workspace } from '@shared/domain/workspace'
import { useLocation } from 'wouter'
import { useServices, useSessionState } from './services'
import classes from './workspace-switcher.module.css'

/** Which workspace is on show, and the way to the others. */
export function WorkspaceSwitcher({ active }: { active: Workspace }) {
  const workspaces = useSessionState((state) => state.workspaces)
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  const show = (workspaceId: string) => {
    uiStore.getState().showWorkspace(workspaceId)
    navigate('/customers')
  }
  return (
    <Menu width={280} position="bottom-start" shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes['target']}
          aria-label={t`Workspace ${{ name: active.name }}`}
        >
          <Logo size={32} />
          <span className={classes['words']}>
            <span className={classes['name']}>{active.name}</span>
            <span className={classes['place']}>
              <EnvironmentTag environment={active.environment} />
            </span>
          </span>
          <IconSelector size={16} className={classes['arrows']} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Workspaces`}</Menu.Label>
        {workspaces.map((workspace) => (
          <Menu.Item
            key={workspace.id}
            onClick={() => show(workspace.id)}
            rightSection={<EnvironmentTag environment={workspace.environment} />}
            leftSection={<IconCheck size={14} opacity={workspace.id === active.id ? 1 : 0} />}
            aria-current={workspace.id === active.id ? 'true' : undefined}
          >
            {workspace.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={14} />} onClick={() => navigate('/settings/workspaces/new')}>
          {t`Add workspace`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

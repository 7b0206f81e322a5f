import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconFileExport, IconFileImport } from '@tabler/icons-react'
import { exportList } from '@renderer/app/export-list'
import { useServices, useSession } from '@renderer/app/services'
import { useLocation } from 'wouter'

/** What is wanted of the list less often. */
export function MoreMenu() {
  const { uiStore } = useServices()
  const session = useSession()
  const [, navigate] = useLocation()
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t`More`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileImport size={16} />} onClick={() => navigate('/customers/import')}>
          {t`Import…`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport size={16} />}
          onClick={() => void exportList(uiStore, session)}
        >
          {t`Export the customers of this list`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

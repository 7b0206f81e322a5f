import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Kbd, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconBuilding, IconPlus, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'

/** Starts a draft; its local key is made here, so that the form's place is the same before and after the first save. */
export function NewCustomerMenu() {
  const [isOpen, setIsOpen] = useState(false)
  const [, navigate] = useLocation()
  const start = (type: 'business' | 'individual') => navigate(`/new/${type}/${crypto.randomUUID()}`)
  useHotkeys([
    ['n', () => setIsOpen(true)],
    ['b', () => isOpen && start('business'), { preventDefault: isOpen }],
    ['i', () => isOpen && start('individual'), { preventDefault: isOpen }],
  ])
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} />} aria-keyshortcuts="n">
          {t`New customer`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconBuilding size={16} />}
          rightSection={<Key letter="b" />}
          onClick={() => start('business')}
          aria-keyshortcuts="b"
        >
          {t`Business`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUser size={16} />}
          rightSection={<Key letter="i" />}
          onClick={() => start('individual')}
          aria-keyshortcuts="i"
        >
          {t`Individual`}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          <Trans>
            Press <Kbd size="xs">n</Kbd> to open this
          </Trans>
        </Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}

function Key({ letter }: { letter: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {letter}
    </Kbd>
  )
}

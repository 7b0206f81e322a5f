import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Kbd, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconBuilding, IconPlus, IconUser } from '@tabler/icons-react'
import { beginCustomer } from '@renderer/app/begin-customer'
import { useServices } from '@renderer/app/services'
import type { CustomerType } from '@shared/domain/customer-profile'
import { useState } from 'react'
import { useLocation } from 'wouter'

/** Begins a customer, by mouse or with `n` and a letter. */
export function NewCustomerMenu() {
  const [isOpen, setIsOpen] = useState(false)
  const [, navigate] = useLocation()
  const { uiStore } = useServices()
  const begin = (type: CustomerType) => beginCustomer(uiStore, navigate, type)
  useHotkeys([
    ['n', () => setIsOpen(true)],
    ['b', () => isOpen && begin('BUSINESS'), { preventDefault: isOpen }],
    ['i', () => isOpen && begin('INDIVIDUAL'), { preventDefault: isOpen }],
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
          onClick={() => begin('BUSINESS')}
          aria-keyshortcuts="b"
        >
          {t`Business`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUser size={16} />}
          rightSection={<Key letter="i" />}
          onClick={() => begin('INDIVIDUAL')}
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

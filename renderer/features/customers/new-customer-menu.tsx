import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Kbd, Menu } from '@mantine/core'
import { IconBuilding, IconPlus, IconUser } from '@tabler/icons-react'
import { beginCustomer } from '@renderer/app/begin-customer'
import { useServices } from '@renderer/app/services'
import { useAsked } from '@renderer/app/use-asked'
import type { CustomerType } from '@shared/domain/customer-profile'
import { useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'

/** Begins a customer, by mouse or with `n` and a letter. */
export function NewCustomerMenu() {
  const [isOpen, setIsOpen] = useState(false)
  const [, navigate] = useLocation()
  const { uiStore } = useServices()
  const begin = (type: CustomerType) => beginCustomer(uiStore, navigate, type)
  useAsked('new', () => setIsOpen(true))
  // When it was opened by mouse; after `n` the letters work on every page.
  const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey) return
    if (key === 'b') begin('BUSINESS')
    if (key === 'i') begin('INDIVIDUAL')
  }
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} />} aria-keyshortcuts="n">
          {t`New customer`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={press}>
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

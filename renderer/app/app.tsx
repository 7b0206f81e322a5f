import { Center, MantineProvider, Title } from '@mantine/core'
import { theme } from '@renderer/ui/theme'

/** The whole window. */
export function App({ nonce }: { nonce: string }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Center h="100%">
        <Title>Outpost</Title>
      </Center>
    </MantineProvider>
  )
}

import { createTheme, type MantineColorsTuple } from '@mantine/core'

const pine: MantineColorsTuple = [
  '#edf8f4',
  '#d8efe6',
  '#aeded0',
  '#80cbb4',
  '#57b99a',
  '#39a585',
  '#238063',
  '#1b7259',
  '#135a46',
  '#0c4435',
]

const gray: MantineColorsTuple = [
  '#f8f9f8',
  '#f1f3f2',
  '#e6e9e8',
  '#d8dddb',
  '#c3cac7',
  '#a3aca8',
  '#76807c',
  '#4d5653',
  '#333a38',
  '#1d2221',
]

const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fbdcda',
  '#f5b3af',
  '#ee8985',
  '#e56560',
  '#d94b46',
  '#c73732',
  '#ae2b27',
  '#8e211e',
  '#6d1815',
]

const dark: MantineColorsTuple = [
  '#dfe5e2',
  '#bcc5c1',
  '#98a39e',
  '#76827d',
  '#3a4441',
  '#2c3432',
  '#222927',
  '#181d1c',
  '#121615',
  '#0c0f0e',
]

/** The look of Outpost: pine accent, quiet neutrals, system type at desktop sizes. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, red, gray, dark },
  fontFamily:
    '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, "Helvetica Neue", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: '"Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.3' },
  spacing: { xs: '6px', sm: '10px', md: '16px', lg: '24px', xl: '36px' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: { defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.4 } } },
    Menu: { defaultProps: { radius: 'md' } },
    Popover: { defaultProps: { radius: 'md' } },
    Notification: { defaultProps: { radius: 'md', closeButtonProps: { 'aria-label': 'Close' } } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
})

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

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

/** Every colour of the window's own styles, in light and in dark; `--op-<name>` in the style sheets. */
export const colours = {
  canvas: ['#f3f6f4', '#0f1312'],
  surface: ['#ffffff', '#161b1a'],
  raised: ['#ffffff', '#1c2221'],
  hover: ['#edf1ef', '#1f2625'],
  selected: ['#dcece5', '#1d312a'],
  line: ['#e2e7e4', '#29312f'],
  'line-strong': ['#cdd5d1', '#3a4441'],
  text: ['#1d2221', '#e3e8e6'],
  dim: ['#58635f', '#9ba6a2'],
  'accent-text': ['#16614c', '#6fc9ad'],
  'quiet-text': ['#4d5653', '#bcc5c1'],
  'quiet-back': ['#edf0ee', '#262d2b'],
  'good-text': ['#115843', '#86d1ba'],
  'good-back': ['#e1f2eb', '#15302a'],
  'busy-text': ['#1e4d8c', '#a3c6f5'],
  'busy-back': ['#e5eefa', '#1b2b42'],
  'warn-text': ['#744600', '#f0c272'],
  'warn-back': ['#fcefd3', '#382a10'],
  'bad-text': ['#981b1b', '#f6aaa6'],
  'bad-back': ['#fde9e7', '#421e1d'],
  'ask-text': ['#582898', '#cfb6f7'],
  'ask-back': ['#f1e9fd', '#2f2349'],
  placeholder: ['#6b7571', '#8a9691'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

/** Every size of the window's type, named by its use; `--op-size-<name>` in the style sheets. */
export const sizes = {
  /** A key to press, the number of a step, the reason below a value of a table. */
  sign: '11px',
  /** What explains, labels or counts something else. */
  note: '12px',
  /** Facts, messages and tables, and what stands above them. */
  detail: '13px',
  /** Names, navigation and whatever has no other use. */
  text: '14px',
  /** What leads a dialog, a card or a first page. */
  lead: '16px',
  /** The title of a page. */
  title: '20px',
  /** The very first words. */
  welcome: '30px',
} as const

/** Makes the colours, for both schemes at once, and the sizes known to the style sheets. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {
    ...Object.fromEntries(
      Object.entries(colours).map(([name, [light, dark]]) => [
        `--op-${name}`,
        `light-dark(${light}, ${dark})`,
      ]),
    ),
    ...Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`--op-size-${name}`, size])),
  },
  light: {},
  dark: {},
})

/** The look of Outpost: pine accent, quiet neutrals, system type at desktop sizes. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, red, gray, dark },
  fontFamily:
    '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, "Helvetica Neue", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: '"Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: sizes.note, sm: sizes.detail, md: sizes.text, lg: sizes.lead, xl: sizes.title },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.3' },
  spacing: { xs: '6px', sm: '10px', md: '16px', lg: '24px', xl: '36px' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  // `main.css` stills all motion. Mantine's own way opens a menu by its key only once.
  respectReducedMotion: false,
  focusRing: 'auto',
  components: {
    // Desktop sizes: smaller than a thumb needs, still well above the 24 px a pointer needs.
    Button: {
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        root: size === undefined ? { '--button-height': '34px', '--button-padding-x': '12px' } : {},
      }),
    },
    Modal: { defaultProps: { centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.4 } } },
    // In a small window it is no higher than the room there is, and scrolls.
    Menu: {
      defaultProps: {
        radius: 'md',
        middlewares: { flip: true, shift: true, size: true },
        // A menu has nothing but its commands in it, and the first of them has the focus.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { radius: 'md', middlewares: { flip: true, shift: true, size: true } } },
    Notification: { defaultProps: { radius: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
})

/** Where a hostile page would like to go. */
export const hostilePages = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://outpost/assets/index.js',
  'app://outpost/index.html?x=1',
  'app://outpost.example/index.html',
  'app://other/index.html',
  'data:text/html,<script>1</script>',
  'blob:app://outpost/1',
  'javascript:alert(1)',
  'about:blank',
  'chrome://settings/',
  'ms-msdt:/id',
  'smb://127.0.0.1/share',
] as const

/** Files outside the window's folder, and inside it by ways nobody plain would take. */
export const hostilePaths = [
  'app://outpost/../main/index.js',
  'app://outpost/%2e%2e/main/index.js',
  'app://outpost/%2e%2e%2fmain/index.js',
  'app://outpost/..%5cmain%5cindex.js',
  'app://outpost/%252e%252e/main/index.js',
  'app://outpost/assets/../../main/index.js',
  'app://outpost//etc/passwd',
  'app://outpost/%2fetc/passwd',
  'app://outpost/C:/Windows/win.ini',
  'app://outpost/%5c%5c127.0.0.1%5cshare',
  'app://outpost/assets/../index.html',
  'app://outpost/assets/%2e%2e/index.html',
  'app://outpost//index.html',
  'app://outpost/index.html::$DATA',
  'app://outpost/index.html%00',
  'app://other/index.html',
  'app://hostile/index.html',
  'file:///etc/passwd',
] as const

/** Everything Electron may ask about; it grants all of it unless it is told otherwise. */
export const permissions = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
] as const

const own = 'app://outpost/index.html'

/** The top frame of our own page, as Electron tells of a sender. */
export const trustedSender = { url: own, origin: 'app://outpost', parent: null }

/** Who must not be heard. */
export const hostileSenders = [
  { who: 'a frame that is gone', senderFrame: null },
  { who: 'a frame inside our page', senderFrame: { url: own, origin: 'app://outpost', parent: {} } },
  { who: 'another host', senderFrame: { url: 'app://other/', origin: 'app://other', parent: null } },
  {
    who: 'the web',
    senderFrame: { url: 'https://outpost/index.html', origin: 'https://outpost', parent: null },
  },
  { who: 'a file', senderFrame: { url: 'file:///index.html', origin: 'file://', parent: null } },
  { who: 'an empty page', senderFrame: { url: 'about:blank', origin: 'null', parent: null } },
] as const

import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses'

/** The switches inside Electron's binary, every one set by intent: a fuse that is new does not pass unnoticed. */
export function fusesFor(platform: string): FuseV1Config {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Otherwise the signed program would be a Node that runs anybody's script.
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    // Electron checks the archive on these two only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform === 'darwin' || platform === 'win32',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // Asks for a second snapshot file, which Outpost does not ship.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Nothing is loaded from file://.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // Electron's own setting: bounds checks of WebAssembly by the processor.
    [FuseV1Options.WasmTrapHandlers]: true,
  }
}

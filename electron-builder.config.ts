import process from 'node:process'
import type { Configuration } from 'electron-builder'
import { flipPackedFuses } from './tools/package/flip-fuses.ts'

/** Set by the release workflow: nothing unsigned is released. */
const isRelease = process.env['OUTPOST_RELEASE'] === '1'
const notaryKey = process.env['APPLE_API_KEY'] ?? ''

const config: Configuration = {
  appId: 'net.rocketkor.outpost',
  productName: 'Outpost',
  directories: { output: 'dist', buildResources: 'build' },
  // What was built, and of node_modules only what main requires at run time (package.json, dependencies).
  files: ['out/{main,preload,renderer}/**', '!**/*.{map,ts,mts,cts,tsx,md}', 'package.json'],
  extraResources: [{ from: 'out/licences.txt', to: 'licences.txt' }],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en', 'en-US', 'es', 'es-419', 'fr'],
  publish: null,
  forceCodeSigning: isRelease,
  // Before signing, so that the signature also vouches for the fuses.
  afterPack: flipPackedFuses,
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }] },
  nsis: {
    oneClick: false,
    perMachine: false,
    // Drafts and the queue outlive the program.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    // The notary asks for a key of an Apple account; a trial build has none.
    notarize: notaryKey !== '',
  },
  linux: { target: ['AppImage'], category: 'Office', executableName: 'outpost' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
}

export default config

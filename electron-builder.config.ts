import process from 'node:process'
import type { Configuration } from 'electron-builder'
import { flipPackedFuses } from './tools/package/flip-fuses.ts'

const config: Configuration = {
  appId: 'net.rocketkor.outpost',
  productName: 'Outpost',
  directories: { output: 'dist', buildResources: 'build' },
  // What was built, and of node_modules only what main requires at run time (package.json, dependencies).
  files: ['out/{main,preload,renderer}/**', '!**/*.{map,d.ts,d.mts,d.cts,md}', 'package.json'],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en', 'en-US'],
  publish: null,
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
    // Apple's notary asks for an account; the release workflow has it, a trial build does not.
    notarize: process.env['APPLE_API_KEY'] !== undefined,
  },
  linux: { target: ['AppImage'], category: 'Office', executableName: 'outpost' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
}

export default config

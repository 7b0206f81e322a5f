export { launchApp, removeUserData, type LaunchOptions, type RunningApp } from '@tools/launch/launch-app'

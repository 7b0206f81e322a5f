/** Arguments for Chromium that the app asked for. */
export const switches: string[] = []

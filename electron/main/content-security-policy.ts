/** The policy of the window's page: own code only, no network, styles by nonce, no text that becomes code or markup. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    // The one policy is made in renderer/trusted-types.ts.
    `trusted-types default`,
  ].join('; ')
}

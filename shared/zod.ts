import { z } from 'zod'

// Without this zod builds parsers with `new Function`, which the window's Content-Security-Policy forbids.
// It only helps when it runs before the first schema is defined, hence the ban on importing zod elsewhere.
z.config({ jitless: true })

export { z }

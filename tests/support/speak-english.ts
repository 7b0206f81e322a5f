import { i18n } from '@lingui/core'

// The texts of the source are English: no catalogue is needed to read them, and none can be out of date.
i18n.loadAndActivate({ locale: 'en', locales: 'en-GB', messages: {} })

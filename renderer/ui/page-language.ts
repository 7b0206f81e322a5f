import { i18n } from '@lingui/core'
import { formatTag } from '@shared/domain/language'

/** The language the window speaks, as the tag by which dates, numbers and names are written and sorted. */
export function pageLanguage(): string {
  return formatTag(i18n.locale)
}

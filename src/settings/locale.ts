// The language of this build's site.

import { site } from '../site.ts';

/** BCP 47 tag: SITE_LOCALE, or the one in site.ts. */
export const locale: string =
  (import.meta.env?.['SITE_LOCALE'] as string | undefined) ?? site.locale;

/** "rtl" for scripts that run from right to left. */
export const direction: 'ltr' | 'rtl' = /^(?:ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';

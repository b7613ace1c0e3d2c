// Whether search engines may list a page, as the page itself says.

import { scanHtml, valueOf, type Attributes } from './scan-html.ts';
import { toAddress } from './site-addresses.ts';

/** As Placard's own pages write it. */
const NOINDEX = '<meta name="robots" content="noindex">';

export function isIndexable(html: string): boolean {
  // Closed jobs and small lists, most of the pages in question, need not be scanned.
  if (html.includes(NOINDEX)) return false;
  let isExcluded = false;
  scanHtml(html, {
    open: (name, attributes) => {
      if (name === 'meta') isExcluded ||= isNoindex(attributes);
    },
    content: () => undefined,
    close: () => undefined,
    broken: () => undefined,
  });
  return !isExcluded;
}

/** Whether the attributes of a <meta> exclude its page from search engines. */
export function isNoindex(attributes: Attributes): boolean {
  const content = toAddress(valueOf(attributes, 'content') ?? '');
  return valueOf(attributes, 'name') === 'robots' && content.includes('noindex');
}

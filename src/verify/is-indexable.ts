// Whether search engines may list a page, as the page itself says.

import { scanHtml, valueOf, type Attributes } from './scan-html.ts';
import { toAddress } from './site-addresses.ts';

/** How the pages of ours say it. */
const NOINDEX = '<meta name="robots" content="noindex">';

/** Takes a page; says whether search engines may list it. */
export function isIndexable(html: string): boolean {
  // Most pages that are asked for are closed jobs and small lists: they need not be read tag by tag.
  if (html.includes(NOINDEX)) return false;
  let asksToBeLeftOut = false;
  scanHtml(html, {
    open: (name, attributes) => {
      if (name === 'meta') asksToBeLeftOut ||= isNoindex(attributes);
    },
    content: () => undefined,
    close: () => undefined,
    broken: () => undefined,
  });
  return !asksToBeLeftOut;
}

/** Takes the attributes of a <meta>; says whether it asks search engines to leave its page out. */
export function isNoindex(attributes: Attributes): boolean {
  const content = toAddress(valueOf(attributes, 'content') ?? '');
  return valueOf(attributes, 'name') === 'robots' && content.includes('noindex');
}

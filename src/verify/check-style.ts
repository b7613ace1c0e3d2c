// Checks one style sheet: what it loads is the site's own, or a font that site.ts allows.

import { checkElsewhere, isElsewhere, type OpenedSite, type SiteFault } from './check-elsewhere.ts';
import { findFile } from './site-addresses.ts';

/** Checks a style sheet; `path` is below the site's folder. */
export function checkStyle(site: OpenedSite, path: string, css: string): SiteFault[] {
  return addressesIn(withoutComments(css)).flatMap(({ address, rule }) => {
    const fault = checkAddress(site, path, address, rule);
    return fault === undefined ? [] : [fault];
  });
}

type Rule = 'font' | 'import' | 'other';

function checkAddress(
  site: OpenedSite,
  path: string,
  address: string,
  rule: Rule,
): SiteFault | undefined {
  if (isElsewhere(address)) {
    const what = rule === 'font' ? 'a font is' : rule === 'import' ? '@import is' : 'url() is';
    // Pages of jobs have the same style sheet, and load no image of others.
    return checkElsewhere(site, what, rule === 'font' ? 'fonts' : undefined, address);
  }
  if (address.startsWith('#') || address === '') return undefined;
  if (address.startsWith('data:')) {
    if (rule !== 'font') return undefined;
    return {
      fault:
        'a font stands in the style sheet itself, where no page loads it. Put it into public/fonts/',
    };
  }
  const base = `${site.siteUrl}${site.basePath}${path}`;
  const { pathname } = URL.canParse(address, base) ? new URL(address, base) : { pathname: '' };
  if (findFile(site, pathname) !== undefined) return undefined;
  return {
    fault: `it loads ${JSON.stringify(address.slice(0, 120))}, which is no file of the site`,
  };
}

function withoutComments(css: string): string {
  const [first = '', ...others] = css.split('/*');
  return first + others.map((part) => part.slice(part.indexOf('*/') + 2)).join(' ');
}

function addressesIn(css: string): { address: string; rule: Rule }[] {
  const found: { address: string; rule: Rule }[] = [];
  let before = '';
  for (const part of css.split(/(?=url\()|(?<=@import)/i)) {
    const isImport = /@import\s{0,9}$/i.test(before);
    const isUrl = /^url\(/i.test(part);
    const address = isUrl ? firstAddress(part.slice(4), ')') : firstAddress(part, ';');
    const isFont = before.lastIndexOf('@font-face') > before.lastIndexOf('}');
    // `@import url(…)` is cut twice.
    const isWhole = isUrl || (isImport && part.trim() !== '');
    if (isWhole) found.push({ address, rule: isImport ? 'import' : isFont ? 'font' : 'other' });
    before += part;
  }
  return found;
}

/** The text in quotes, or up to a sign that ends it without. */
function firstAddress(text: string, end: string): string {
  const trimmed = text.trimStart();
  const quote = trimmed.charAt(0);
  const isQuoted = quote === '"' || quote === "'";
  const content = isQuoted ? trimmed.slice(1) : trimmed;
  return content.slice(0, content.indexOf(isQuoted ? quote : end)).trim();
}

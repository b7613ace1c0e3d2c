// Checks one attribute: links lead somewhere, files are loaded from the site alone, nothing runs.

import { valueOf, type Attributes } from './scan-html.ts';
import { findFile, toAddress, withoutOrigin, type SiteAddresses } from './site-addresses.ts';

export interface LinkedSite extends SiteAddresses {
  /** Collects the indexes of the files that the page links to or loads. */
  needed: Set<number>;
}

/** Relations that load nothing. */
const READ_ONLY =
  /^(?:canonical|alternate|author|help|license|me|next|prev|search|privacy-policy)$/;

/** Describes what is wrong with the attribute at an index, if anything, and adds the files that it needs to the site's. */
export function checkAttribute(
  site: LinkedSite,
  tag: string,
  attributes: Attributes,
  index: number,
): string | undefined {
  const name = attributes[index] ?? '';
  const written = attributes[index + 1] ?? '';
  switch (name) {
    case 'href':
      if (isCalendarEntry(tag, attributes)) return undefined;
      if (tag === 'a' || tag === 'area') return checkLink(site, tag, written);
      if (tag === 'link') return checkRelation(site, valueOf(attributes, 'rel') ?? '', written);
      return checkLoaded(site, tag, written);
    case 'action':
    case 'formaction':
      return isInternal(site, toAddress(written)) ? undefined : nowhere(tag, name, written);
    case 'src':
    case 'poster':
    case 'background':
    case 'xlink:href':
      return checkLoaded(site, tag, written);
    case 'srcset':
    case 'imagesrcset':
      return written
        .split(',')
        .map((part) => checkLoaded(site, tag, part.trim().split(/\s/)[0] ?? ''))
        .find((fault) => fault !== undefined);
    case 'style':
    case 'srcdoc':
    case 'ping':
      return `<${tag}> has the attribute ${name}`;
    default:
      return name.startsWith('on') ? `<${tag}> has the event handler ${name}` : undefined;
  }
}

const CALENDAR_ENTRY = /^data:text\/calendar;charset=utf-8,BEGIN%3AVCALENDAR[\w%.~!*'()-]*$/;

/** The one link that holds its target: the job page's own, by its name, which no posting can write. It is downloaded, never opened. */
function isCalendarEntry(tag: string, attributes: Attributes): boolean {
  return (
    tag === 'a' &&
    valueOf(attributes, 'data-part') === 'calendar' &&
    /^[^\s/\\.]+\.ics$/.test(valueOf(attributes, 'download') ?? '') &&
    CALENDAR_ENTRY.test(valueOf(attributes, 'href') ?? '')
  );
}

/** The site's own links begin with "/", "#" or "?"; links of postings are absolute and may lead anywhere. */
function checkLink(site: LinkedSite, tag: string, written: string): string | undefined {
  const address = toAddress(written);
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address) || isInternal(site, address)) return undefined;
  return nowhere(tag, 'href', written);
}

function checkRelation(site: LinkedSite, relation: string, written: string): string | undefined {
  if (!READ_ONLY.test(relation)) return checkLoaded(site, 'link', written);
  const address = toAddress(written);
  return isInternal(site, withoutOrigin(site, address) ?? address)
    ? undefined
    : nowhere('link', relation, written);
}

function checkLoaded(site: LinkedSite, tag: string, written: string): string | undefined {
  const address = toAddress(written);
  const mayHoldItself = tag === 'img' || tag === 'link' || tag === 'source';
  if (mayHoldItself && address.startsWith('data:image/')) return undefined;
  // A part of the same page, as an SVG's <use> names it.
  if (address.startsWith('#')) return undefined;
  if (!address.startsWith('/') || address.startsWith('//')) {
    return `<${tag}> loads ${JSON.stringify(written.slice(0, 80))}, which is not the site's own`;
  }
  return needFile(site, address) ? undefined : nowhere(tag, 'what it loads', written);
}

/** Fragments are checked once the whole page is read. */
function isInternal(site: LinkedSite, address: string): boolean {
  return /^[#?]/.test(address) || needFile(site, address);
}

/** Recorded because a page that the next site reuses needs the same files there. */
function needFile(site: LinkedSite, address: string): boolean {
  const file = findFile(site, address);
  if (file === undefined) return false;
  site.needed.add(file);
  return true;
}

function nowhere(tag: string, what: string, written: string): string {
  return `<${tag}> leads nowhere: ${what} is ${JSON.stringify(written.slice(0, 120))}`;
}

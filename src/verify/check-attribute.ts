// What an attribute may say: links that lead somewhere, loads from the site alone, nothing that runs.

import { valueOf, type Attributes } from './scan-html.ts';
import { findFile, toAddress, withoutOrigin, type SiteAddresses } from './site-addresses.ts';

/** The site as one page leads through it. */
export interface LinkedSite extends SiteAddresses {
  /** The places of the files that the page was found to lead to or to load. */
  needed: Set<number>;
}

/** Relations that load nothing: a link to read, or a word to machines. */
const READ_ONLY =
  /^(?:canonical|alternate|author|help|license|me|next|prev|search|privacy-policy)$/;

/** Takes the site, a tag and the place of one of its attributes; notes the files that it needs, and gives what is wrong with it, or nothing. */
export function checkAttribute(
  site: LinkedSite,
  tag: string,
  attributes: Attributes,
  at: number,
): string | undefined {
  const name = attributes[at] ?? '';
  const written = attributes[at + 1] ?? '';
  switch (name) {
    case 'href':
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

/** Links of ours begin with "/", "#" or "?"; a posting's are whole addresses, and may lead anywhere. */
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

/** A fragment alone is looked up when the whole page is read. */
function isInternal(site: LinkedSite, address: string): boolean {
  return /^[#?]/.test(address) || needFile(site, address);
}

/** A page that is kept for the next site needs the same files there. */
function needFile(site: LinkedSite, address: string): boolean {
  const file = findFile(site, address);
  if (file === undefined) return false;
  site.needed.add(file);
  return true;
}

function nowhere(tag: string, what: string, written: string): string {
  return `<${tag}> leads nowhere: ${what} is ${JSON.stringify(written.slice(0, 120))}`;
}

// Checks one attribute: links lead somewhere, files are loaded from the site alone and from whom site.ts allows, nothing
// runs.

import type { OpenKind } from '../headers/openings.ts';
import { checkElsewhere, isElsewhere, type OpenedSite, type SiteFault } from './check-elsewhere.ts';
import { valueOf, type Attributes } from './scan-html.ts';
import { findFile, toAddress, withoutOrigin } from './site-addresses.ts';

export interface LinkedSite extends OpenedSite {
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
): SiteFault | undefined {
  const name = attributes[index] ?? '';
  const written = attributes[index + 1] ?? '';
  switch (name) {
    case 'href':
      if (isCalendarEntry(tag, attributes)) return undefined;
      if (tag === 'a' || tag === 'area') return checkLink(site, tag, written);
      if (tag === 'link') return checkRelation(site, attributes, written);
      return checkLoaded(site, tag, written);
    case 'action':
    case 'formaction':
      return checkForm(site, tag, name, written);
    case 'src':
      if (tag === 'script') return checkScript(site, written);
      return checkLoaded(site, tag, written, KIND_OF_SOURCE.get(tag));
    case 'poster':
    case 'background':
      return checkLoaded(site, tag, written, 'images');
    case 'xlink:href':
      return checkLoaded(site, tag, written);
    case 'srcset':
    case 'imagesrcset':
      return written
        .split(',')
        .map((part) => checkLoaded(site, tag, part.trim().split(/\s/)[0] ?? '', 'images'))
        .find((fault) => fault !== undefined);
    case 'style':
    case 'srcdoc':
    case 'ping':
      return { fault: `<${tag}> has the attribute ${name}` };
    default:
      return name.startsWith('on')
        ? { fault: `<${tag}> has the event handler ${name}` }
        : undefined;
  }
}

/** What may come from others where an element has an address to load. */
const KIND_OF_SOURCE = new Map<string, OpenKind>([
  ['img', 'images'],
  ['input', 'images'],
  ['iframe', 'frames'],
]);
/** What a <link> that is loaded ahead stands for. */
const KIND_OF_PRELOAD = new Map<string, OpenKind>([
  ['font', 'fonts'],
  ['image', 'images'],
  ['script', 'scripts'],
]);

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
function checkLink(site: LinkedSite, tag: string, written: string): SiteFault | undefined {
  const address = toAddress(written);
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address) || isInternal(site, address)) return undefined;
  return nowhere(tag, 'href', written);
}

function checkRelation(
  site: LinkedSite,
  attributes: Attributes,
  written: string,
): SiteFault | undefined {
  const relation = valueOf(attributes, 'rel') ?? '';
  if (relation === 'stylesheet') return checkLoaded(site, 'link', written);
  if (!READ_ONLY.test(relation)) {
    const loaded = relation.includes('icon') ? 'image' : (valueOf(attributes, 'as') ?? '');
    const fault = checkLoaded(site, 'link', written, KIND_OF_PRELOAD.get(loaded));
    // What is only opened ahead needs no copy.
    const isHint = /^(?:preconnect|dns-prefetch)$/.test(relation);
    return fault && isHint ? { ...fault, way: { instead: 'leave this line out' } } : fault;
  }
  const address = toAddress(written);
  return isInternal(site, withoutOrigin(site, address) ?? address)
    ? undefined
    : nowhere('link', relation, written);
}

function checkForm(
  site: LinkedSite,
  tag: string,
  name: string,
  written: string,
): SiteFault | undefined {
  const address = toAddress(written);
  if (isElsewhere(address)) return checkElsewhere(site, `<${tag}> sends to`, 'forms', address);
  return isInternal(site, address) ? undefined : nowhere(tag, name, written);
}

/** What Placard bundles, and what site.ts names. */
function checkScript(site: LinkedSite, written: string): SiteFault | undefined {
  const address = toAddress(written);
  if (isElsewhere(address)) return checkElsewhere(site, '<script> loads', 'scripts', address);
  if (!needFile(site, address)) return nowhere('script', 'what it loads', written);
  const below = `/${address.slice(site.basePath.length)}`;
  const { scripts = [], counter } = site.allow;
  const isNamed = [...scripts, ...(counter ? [counter] : [])].some(({ src }) => src === below);
  if (below.startsWith('/_astro/') || isNamed) return undefined;
  return {
    fault: `<script> loads ${JSON.stringify(below)}, which src/site.ts does not name`,
    way: { entry: `scripts: [{ src: '${below}' }]` },
  };
}

function checkLoaded(
  site: LinkedSite,
  tag: string,
  written: string,
  kind?: OpenKind,
): SiteFault | undefined {
  const address = toAddress(written);
  const mayHoldItself = tag === 'img' || tag === 'link' || tag === 'source';
  if (mayHoldItself && address.startsWith('data:image/')) return undefined;
  // A part of the same page, as an SVG's <use> names it.
  if (address.startsWith('#')) return undefined;
  if (!address.startsWith('/') || isElsewhere(address)) {
    return checkElsewhere(site, `<${tag}> loads`, kind, address);
  }
  // The policy names no frame of the site itself.
  if (tag === 'iframe') return { fault: '<iframe> is not allowed for pages of the site itself' };
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

function nowhere(tag: string, what: string, written: string): SiteFault {
  return { fault: `<${tag}> leads nowhere: ${what} is ${JSON.stringify(written.slice(0, 120))}` };
}

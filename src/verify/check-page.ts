// Checks one finished page: a heading and a title, links that lead somewhere, markup that parses, nothing that runs or
// loads but the site's own. Descriptions are untrusted text, so this reads the page as written, after everything else.

import { contentSecurityPolicy } from '../headers/content-security-policy.ts';
import { checkAttribute, type LinkedSite } from './check-attribute.ts';
import type { OpenedSite, SiteFault } from './check-elsewhere.ts';
import { isNoindex } from './is-indexable.ts';
import { scanHtml, valueOf, type Attributes } from './scan-html.ts';
import { toAddress } from './site-addresses.ts';

export interface CheckedPage {
  faults: SiteFault[];
  /** Whether search engines may list it. */
  isIndexable: boolean;
  /** The indexes of the site's files that it links to or loads. */
  needed: ReadonlySet<number>;
}

const FORBIDDEN = new Set('applet base embed frame frameset math object portal style'.split(' '));
const EMPTY_TITLE =
  'its title is empty. Give the layout a title, on a Markdown page with "title: …" between the lines of hyphens at its top';
const JOB_PAGE = /^jobs\/[^/]+\/index\.html$/;

/** Checks a page; `path` is below the site's folder. */
export function checkPage(site: Omit<OpenedSite, 'page'>, path: string, html: string): CheckedPage {
  const faults: SiteFault[] = [];
  const needed = new Set<number>();
  const isJob = JOB_PAGE.test(path);
  const linked: LinkedSite = { ...site, needed, page: isJob ? 'job' : 'other' };
  const policy = contentSecurityPolicy(site.allow, linked.page);
  const ids = new Set<string>();
  const fragments: string[] = [];
  const counts = { h1: 0, title: 0, postings: 0 };
  let [inTemplate, inSvg] = [0, 0];
  let [hasPolicy, isIndexable] = [false, true];

  scanHtml(html, {
    open: (name, attributes) => {
      if (name === 'template') inTemplate += 1;
      else if (name === 'svg') inSvg += 1;
      else if (name === 'h1' && inTemplate === 0) counts.h1 += 1;
      else if (name === 'meta') readMeta(attributes);
      else if (name === 'script') checkScript(attributes);
      else if (FORBIDDEN.has(name) || isEmptyFrame(name, attributes))
        note(`<${name}> is not allowed`);
      else if (name === 'link' && !hasPolicy)
        note('<link> comes before the content security policy');
      for (let index = 0; index < attributes.length; index += 2) {
        if (attributes[index] === 'id') addId(attributes[index + 1] ?? '');
        const fault = checkAttribute(linked, name, attributes, index);
        if (fault !== undefined) faults.push(fault);
      }
      const href = name === 'a' ? valueOf(attributes, 'href') : undefined;
      if (href?.startsWith('#')) fragments.push(href);
    },
    content: (name, attributes, text) => {
      if (name === 'script') readData(attributes, text);
      if (name === 'title' && inSvg === 0) {
        counts.title += 1;
        if (text.trim() === '') note(EMPTY_TITLE);
      }
    },
    close: (name) => {
      if (name === 'template') inTemplate -= 1;
      else if (name === 'svg') inSvg -= 1;
    },
    broken: note,
  });

  if (counts.h1 !== 1) note(`it has ${counts.h1} <h1>, not one`);
  if (counts.title !== 1) note(`it has ${counts.title} titles, not one`);
  if (!hasPolicy) note('it lacks the content security policy');
  const expected = isJob ? 1 : 0;
  if (counts.postings !== expected)
    note(`it has ${counts.postings} JobPostings in its markup, not ${expected}`);
  for (const fragment of new Set(fragments)) {
    if (!hasTarget(fragment)) note(`${fragment} leads to no part of the page`);
  }
  return { faults, isIndexable, needed };

  function note(fault: string): void {
    faults.push({ fault });
  }

  function addId(id: string): void {
    // A template's content is copied, not shown.
    if (inTemplate > 0) return;
    if (id === '' || ids.has(id)) note(`the id ${JSON.stringify(id)} is used twice`);
    ids.add(id);
  }

  function hasTarget(fragment: string): boolean {
    const id = toAddress(fragment).slice(1);
    return id === '' || id === 'top' || ids.has(id);
  }

  function readMeta(attributes: Attributes): void {
    const content = toAddress(valueOf(attributes, 'content') ?? '');
    const directive = valueOf(attributes, 'http-equiv')?.toLowerCase();
    if (directive === 'content-security-policy') hasPolicy ||= content === policy;
    if (directive === 'refresh') note('<meta> redirects visitors');
    if (isNoindex(attributes)) isIndexable = false;
  }

  /** checkAttribute checks what it loads. */
  function checkScript(attributes: Attributes): void {
    if (!hasPolicy) note('<script> comes before the content security policy');
    const isInline = valueOf(attributes, 'src') === undefined;
    if (isInline && !isData(attributes)) {
      note("<script> is not the site's own: it is inline. Put it into a file of public/");
    }
  }

  function readData(attributes: Attributes, text: string): void {
    if (!isData(attributes)) return;
    const data = parse(text);
    if (data === undefined) note(`its ${valueOf(attributes, 'type')} does not parse`);
    if (valueOf(attributes, 'type') === 'application/ld+json')
      counts.postings += countPostings(data);
  }
}

/** What would fill it is a script's choice. */
function isEmptyFrame(name: string, attributes: Attributes): boolean {
  return name === 'iframe' && valueOf(attributes, 'src') === undefined;
}

/** Browsers do not run these. */
function isData(attributes: Attributes): boolean {
  const type = valueOf(attributes, 'type');
  return type === 'application/ld+json' || type === 'application/json';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function countPostings(data: unknown): number {
  if (Array.isArray(data)) return data.reduce<number>((sum, node) => sum + countPostings(node), 0);
  if (typeof data !== 'object' || data === null) return 0;
  const node = data as { '@type'?: unknown; '@graph'?: unknown };
  return (node['@type'] === 'JobPosting' ? 1 : 0) + countPostings(node['@graph']);
}

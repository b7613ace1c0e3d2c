// Compares what the forms of each open job say: its page, the page's JSON-LD, the line for machines, the feeds, the ends.

import { JSDOM } from 'jsdom';
import { type BuiltSite, jobPostingsOf } from './build-site.ts';

export interface Drift {
  /** How many facts were compared. */
  compared: number;
  /** Sentences, one for each fact that two forms say otherwise. */
  differences: string[];
}

/** A fact as a form has it. */
type Said = string | number | boolean | null | undefined;

interface JsonItem {
  url: string;
  title: string;
  content_html?: string;
  date_published?: string;
  authors?: { name: string }[];
}

export function findDrift(site: BuiltSite): Drift {
  const drift: Drift = { compared: 0, differences: [] };
  const lines = linesByUrl(site);
  const ends = JSON.parse(site.read('jobs/ends.json')) as Record<string, Record<string, Said>>;
  const json = JSON.parse(site.read('feed.json')) as { items: JsonItem[] };
  const items = new Map(json.items.map((item) => [item.url, item]));
  const atom = new JSDOM(site.read('feed.xml'), { contentType: 'application/xml' }).window.document;
  const entries = new Map(
    [...atom.querySelectorAll('entry')].map((entry) => [textOf(entry, 'id'), entry]),
  );

  for (const path of site.jobPages()) {
    const page = site.page(path);
    const [markup] = jobPostingsOf(page) as Record<string, Said>[];
    if (markup === undefined || page.querySelector('meta[name="robots"]') !== null) continue;
    const url = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const job = page.querySelector('[data-part="job"]');
    const slug = job?.getAttribute('data-slug') ?? '';
    const same = (fact: string, said: Said, otherwise: Said) => {
      drift.compared += 1;
      if (String(said ?? '') === String(otherwise ?? '')) return;
      drift.differences.push(`${path} ${fact}: ${quote(said)}, and ${quote(otherwise)}`);
    };
    const title = spaced(page.querySelector('h1')?.textContent);
    const employer = (markup['hiringOrganization'] as { name?: string } | undefined)?.name;
    const posted = page.querySelector('[data-part="posted"]')?.getAttribute('datetime');

    same('title in JSON-LD', title, spaced(markup['title']));
    same('address in JSON-LD', url, markup['url']);
    same('line for machines', JSON.stringify(markup), JSON.stringify(lines.get(url)));
    same('day of posting in JSON-LD', posted, dayOf(markup['datePosted'], posted));
    const closes = job?.getAttribute('data-closes');
    same('end among the ends', closes, ends[slug]?.['closes']);
    if (employer !== undefined) same('employer on the page', isOn(page, employer), true);

    const item = items.get(url);
    if (item !== undefined) {
      same('title in JSON Feed', title, spaced(item.title));
      same('employer in JSON Feed', employer, item.authors?.[0]?.name);
      same('description in JSON Feed', descriptionOf(page), wordsOf(item.content_html));
    }
    const entry = entries.get(url);
    if (entry !== undefined) {
      same('title in Atom', title, spaced(textOf(entry, 'title')));
      same('description in Atom', descriptionOf(page), wordsOf(textOf(entry, 'content')));
      same(
        'posting in both feeds',
        instantOf(item?.date_published),
        instantOf(textOf(entry, 'published')),
      );
    }
    same('feeds that have it', item !== undefined, entry !== undefined);
  }
  return drift;
}

function linesByUrl(site: BuiltSite): Map<string, unknown> {
  const { parts } = JSON.parse(site.read('jobs.json')) as { parts: { url: string }[] };
  const files = parts.map(({ url }) => site.read(url.slice(url.lastIndexOf('/') + 1)));
  const postings = files.flatMap((file) =>
    file
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { url: string }),
  );
  return new Map(postings.map((posting) => [posting.url, posting]));
}

function descriptionOf(page: Document): string {
  return wordsOf(page.querySelector('.prose')?.innerHTML);
}

/** Blocks end words; what stands inside of one line does not. */
function wordsOf(html: string | undefined): string {
  const { document } = new JSDOM(html ?? '').window;
  return spaced(document.body.textContent);
}

function isOn(page: Document, name: string): boolean {
  return spaced(page.body.textContent).includes(spaced(name));
}

/** The page shows days in the employer's own day; JSON-LD may state the instant. */
function dayOf(stated: Said, day: string | null | undefined): Said {
  const text = String(stated ?? '');
  const isWithinADay =
    Math.abs(Date.parse(text) - Date.parse(`${day}T12:00Z`)) <= 27 * 60 * 60 * 1000;
  return text.length > 10 && isWithinADay ? day : text;
}

function instantOf(stated: string | undefined): number {
  return Date.parse(stated ?? '');
}

function textOf(parent: ParentNode, selector: string): string {
  return parent.querySelector(selector)?.textContent ?? '';
}

function spaced(text: Said): string {
  return String(text ?? '')
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .trim();
}

function quote(value: Said): string {
  return JSON.stringify(value)?.slice(0, 120) ?? 'nothing';
}

// Pieces of the report's HTML. Whatever comes from postings passes `shown`.

import { escapeText } from '../../html/escape-text.ts';
import { escapeControls } from '../../job/problem.ts';
import type { Share } from '../board-statistics.ts';
import { figures } from '../shown-words.ts';

/** Where the things are that the report names. */
export interface Places {
  /** The address of a job's page. */
  addressOf: (slug: string) => string;
  /** The address of a file, by its path below the folder of postings. */
  addressOfFile: (path: string, line: number) => string;
}

export function shown(unsafe: string): string {
  return escapeText(escapeControls(unsafe));
}

export function link(address: string, unsafe: string): string {
  return `<a href="${escapeText(address)}">${shown(unsafe)}</a>`;
}

/** A file among the postings, and the line; `path` is relative to the folder of postings. */
export function fileLink({ addressOfFile }: Places, path: string, line: number): string {
  return `${link(addressOfFile(path, line), path)}:${line}`;
}

/** "file:line" texts, as a report has them. */
export function recordLinks(places: Places, records: readonly string[], most = 5): string {
  const links = records.slice(0, most).map((record) => {
    const at = record.lastIndexOf(':');
    return fileLink(places, record.slice(0, at), Number(record.slice(at + 1)));
  });
  return [...links, ...moreWords(records.length - most)].join(', ');
}

/** The job's title, leading to its page where it has one; `mark` is HTML beside it. */
export function jobLink(
  { addressOf }: Places,
  { slug, title, employer }: { slug?: string; title?: string; employer?: string },
  mark = '',
): string {
  const name = title === undefined ? 'not published' : title;
  const job = slug === undefined ? shown(name) : link(addressOf(slug), name);
  return `${job}${mark}${employer === undefined ? '' : `<small>${shown(employer)}</small>`}`;
}

export function moreWords(rest: number): string[] {
  return rest > 0 ? [`and ${figures.format(rest)} more`] : [];
}

/** A table of HTML cells; on narrow screens each row stands as a block. */
export function rowTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table class="rows"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A table of a name and numbers. */
export function numberTable(
  heads: readonly [string, ...string[]],
  rows: readonly (readonly [name: string, ...numbers: number[]])[],
): string {
  const [first, ...others] = heads;
  const head = others.map((name) => `<th scope="col" class="number">${name}</th>`).join('');
  const body = rows.map(([name, ...numbers]) => {
    const cells = numbers.map((number) => `<td class="number">${figures.format(number)}</td>`);
    return `<tr><th scope="row">${shown(name)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th scope="col">${first}</th>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

/** Bars beside their numbers and shares. */
export function chart(title: string, shares: readonly Share[]): string {
  const total = Math.max(
    1,
    shares.reduce((sum, { jobs }) => sum + jobs, 0),
  );
  const rows = shares.map(({ label, jobs }) => {
    const share = Math.round((100 * jobs) / total);
    return `<tr><th scope="row">${shown(label)}</th><td class="number">${figures.format(jobs)}</td><td class="number">${share} %</td><td><meter min="0" max="${total}" value="${jobs}">${share} %</meter></td></tr>`;
  });
  return `<section><h3>${title}</h3><table>${rows.join('')}</table></section>`;
}

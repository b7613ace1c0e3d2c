// The texts in a file of any format, read without the readers of sources: JSON, XML, CSV, YAML, Markdown, HTML.

import { parse as parseCsv } from 'csv-parse/sync';
import { decode } from 'he';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';

export interface SourceText {
  /** Names from the outermost to its own, such as "jobs.location.name"; without numbers of lists. */
  name: string;
  text: string;
}

export function textsOfSource(path: string, content: string): SourceText[] {
  if (path.endsWith('.json')) return textsIn(JSON.parse(content));
  if (path.endsWith('.xml')) return textsOfXml(content);
  if (path.endsWith('.html')) return textsOfPage(content);
  if (path.endsWith('.csv')) return textsOfTable(content);
  if (path.endsWith('.md')) return textsOfMarkdown(content);
  return parseAllDocuments(content).flatMap((document) => textsIn(document.toJS()));
}

export function textsIn(value: unknown, above: readonly string[] = []): SourceText[] {
  if (typeof value === 'string') return [{ name: above.join('.'), text: value }];
  if (Array.isArray(value)) return value.flatMap((member) => textsIn(member, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...above, name]));
}

function textsOfXml(content: string): SourceText[] {
  const texts: SourceText[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  const add = (text: string) => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += text;
  };
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }));
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const name = open.map((element) => element.name).join('.');
    texts.push({ name, text: open.pop()?.text ?? '' });
  });
  // A bare "&" is no XML, and yet is read.
  parser.write(content.replaceAll(/&(?![#\w]+;)/g, '&amp;')).close();
  return texts;
}

function textsOfPage(content: string): SourceText[] {
  const { document } = new JSDOM(content).window;
  for (const element of document.querySelectorAll('style')) element.remove();
  const scripts = [...document.querySelectorAll('script')].filter(({ type }) =>
    type.includes('ld+json'),
  );
  const described = [...document.querySelectorAll('[itemprop=description]')];
  return [
    ...scripts.flatMap(({ textContent }) => textsIn(JSON.parse(textContent))),
    ...described.map(({ innerHTML }) => ({ name: 'description', text: innerHTML })),
  ];
}

/** Rows above the header are a sheet's title. */
function textsOfTable(content: string): SourceText[] {
  const rows = parseCsv(content, { bom: true, columns: false, relax_column_count: true });
  const at = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 2);
  const names = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .flatMap((row) => row.map((text, index) => ({ name: names[index] ?? '', text })));
}

function textsOfMarkdown(content: string): SourceText[] {
  const parts = /^(---|\+\+\+)\r?\n([^]*?)\n\1\r?\n([^]*)$/.exec(content) ?? [];
  const [, sign, head = '', body = ''] = parts;
  const front: unknown = sign === '---' ? parseAllDocuments(head)[0]?.toJS() : parseToml(head);
  return [...textsIn(front), { name: 'body', text: body }];
}

/** The words in their order, between blanks, whatever the escapes; marks and addresses of Markdown and HTML are none. */
export function wordsInOrder(text: string): string {
  let decoded = text;
  for (let level = 0; level < 3; level += 1) decoded = decode(decoded);
  const bare = decoded
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/\]\([^()\s]*\)/g, '] ')
    .replaceAll('\\n', ' ');
  const words =
    bare
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

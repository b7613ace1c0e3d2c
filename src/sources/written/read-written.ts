// Postings that people write by hand: YAML, and Markdown with front matter.

import { isObject, type Json, type JsonObject } from '../../job/schema-org.ts';
import { draftPosting } from '../draft.ts';
import { toFoldedName } from '../folded-name.ts';
import { isJob } from '../named/is-job.ts';
import { toText } from '../record.ts';
import { toNamedRecord, type NamedRecord } from '../named/to-roles.ts';
import { adviceOn, writeNamedPosting } from '../named/write-posting.ts';
import type { SourceFacts, SourceItem } from '../source.ts';
import { isUnclosed, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { sayWithoutTexts } from '../without-texts.ts';
import { splitIssueForm } from './issue-form.ts';
import { splitListedPage } from './listed-page.ts';
import { bodyToHtml } from './markdown-body.ts';
import { parseToml } from './parse-toml.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Written } from './written.ts';

/** A record and where it stands. */
interface Member {
  map: JsonObject;
  written: Written;
  path: readonly (string | number)[];
}

/** Lists of jobs under a name of their own. */
const LISTS =
  /^(?:jobs|joblist|openings|positions|vacancies|postings|stellen|offers|offres|ofertas)$/;

export function readYaml(text: string, facts: SourceFacts): SourceItem[] {
  const documents = parseYaml(text);
  if ('reason' in documents) return [{ kind: 'failure', isOfFile: true, ...documents }];
  const members = documents.flatMap(membersOf);
  const stated = members.every(isNamedListing)
    ? { name: 'title', ...facts.columns }
    : facts.columns;
  const records = members.map(({ map }) => toNamedRecord(map, statedOf({ columns: stated ?? {} })));
  const known = records.filter(
    (record, index) =>
      members.every(isNamedListing) || isJob(record, members[index]?.map ?? {}, facts),
  );
  if (known.length === 0 || known.length * 2 < members.length) {
    return [{ kind: 'left alone', reason: describe(documents, records[0]) }];
  }
  const name = 'jobs in YAML';
  if (records.every(({ values }) => values['description'] === undefined)) {
    const [first] = members;
    const line = first?.written.lineOf(first.path) ?? 1;
    return [
      { kind: 'name', name },
      {
        kind: 'failure',
        line,
        reason: sayWithoutTexts(name, records.length, WITHOUT_TEXT),
        isOfFile: true,
      },
    ];
  }
  return [
    { kind: 'name', name },
    ...warningsOf(members, records),
    ...members.map((member, index) => toItem(member, records[index] ?? NOTHING, facts)),
  ];
}

/** Undefined where a text has no front matter. */
export function readMarkdown(text: string, facts: SourceFacts): SourceItem[] | undefined {
  const matter = splitFrontMatter(text);
  if (matter === undefined)
    return readListed(text, facts) ?? (isUnclosed(text) ? [UNCLOSED] : undefined);
  const parsed = (matter.kind === 'yaml' ? parseYaml : parseToml)(matter.head, matter.headLine);
  if ('reason' in parsed) return [{ kind: 'failure', isOfFile: true, ...parsed }];
  const [written] = parsed;
  if (written === undefined || !isObject(written.value)) {
    return [{ kind: 'left alone', reason: describe(parsed, undefined) }];
  }
  const map = withoutContentType(written.value);
  const record = toNamedRecord(
    map,
    statedOf({ ...facts, columns: { ...BY_CONVENTION, ...facts.columns } }),
  );
  const member = { map, written, path: [] };
  if (matter.body.trim() !== '') {
    // The body is Markdown for certain; the line of its beginning is that of the description.
    if (record.values['description'] !== undefined) record.unread.push('description');
    record.values['description'] = bodyToHtml(matter.body);
  }
  if (!isJob(record, map, facts)) return [{ kind: 'left alone', reason: describe(parsed, record) }];
  return [
    { kind: 'name', name: 'Markdown with front matter' },
    ...warningsOf([member], [record]),
    ...templateWarnings(matter),
    toItem(member, record, facts, matter),
  ];
}

/** Undefined where a text is no job. */
function readListed(text: string, facts: SourceFacts): SourceItem[] | undefined {
  const form = splitIssueForm(text);
  const page = form ?? splitListedPage(text);
  if (page === undefined || !isObject(page.written.value)) return undefined;
  const { written, body } = page;
  const map = page.written.value;
  const record = toNamedRecord(map, statedOf(facts));
  if (body.trim() !== '') record.values['description'] = bodyToHtml(body);
  if (form === undefined && !isJob(record, map, facts)) return undefined;
  const member = { map, written, path: [] };
  return [
    { kind: 'name', name: page.name },
    ...warningsOf([member], [record]),
    toItem(member, record, facts, page, form === undefined ? 'name' : 'heading'),
  ];
}

const UNCLOSED: SourceItem = {
  kind: 'failure',
  line: 1,
  reason:
    'begins with facts that have no end. Write the line of the beginning, --- or +++, again below the last fact.',
  isOfFile: true,
};

/** `type` of a page is a generator's word for its template. */
function withoutContentType(map: JsonObject): JsonObject {
  const { type, ...rest } = map;
  const isOfGenerator =
    typeof type === 'string' &&
    /^(?:jobs?|posts?|pages?|posting|vacanc(?:y|ies)|careers?|default)$/i.test(type);
  return isOfGenerator ? rest : map;
}

const NOTHING: NamedRecord = { values: {}, paths: new Map(), unread: [] };

/** In front matter, what static site generators mean by these names. */
const BY_CONVENTION = { date: 'datePosted', created: 'datePosted', 'created at': 'datePosted' };
/** What generators and editors write for themselves. */
const OF_GENERATORS = new Set(
  'layout permalink slug weight aliases author image lang locale toc comments markup outputs cascade linktitle url_path menu sitemap lastmod updated seotitle'.split(
    ' ',
  ),
);

function statedOf({ columns = {} }: SourceFacts): ReadonlyMap<string, string> {
  return new Map(Object.entries(columns).map(([name, meaning]) => [toFoldedName(name), meaning]));
}

/** A document that is a map or a list of maps, or a map with such a list. */
function membersOf(written: Written): Member[] {
  const { value } = written;
  if (Array.isArray(value)) return ofList(value as readonly Json[], []);
  if (!isObject(value)) return [];
  const list = Object.entries(value).find(
    ([name, inner]) => Array.isArray(inner) && LISTS.test(toFoldedName(name)),
  );
  if (list !== undefined) {
    const members = ofList(list[1] as readonly Json[], [list[0]]);
    if (members.length > 0) return members;
  }
  return [{ map: value, written, path: [] }];

  function ofList(values: readonly Json[], above: readonly string[]): Member[] {
    return values.flatMap((map, index) =>
      isObject(map) ? [{ map, written, path: [...above, index] }] : [],
    );
  }
}

/** The form of lists of links to jobs, such as that of US-RSE: the employer is a part of the place. */
function isNamedListing({ map }: Member): boolean {
  const states = (name: string) => toText(map[name]) !== undefined;
  return states('name') && states('url') && (states('expires') || states('posted'));
}

function describe(documents: readonly Written[], record: NamedRecord | undefined): string {
  const [first] = documents;
  if (first === undefined) return 'an empty text';
  if (record?.values['title'] !== undefined && record.values['employer'] === undefined) {
    return 'a text with a title and no employer, so that nobody can tell whether it is a job. If it is, write “company”';
  }
  const value = Array.isArray(first.value) ? (first.value as readonly Json[])[0] : first.value;
  if (!isObject(value)) return 'a text without names and values, which is no job';
  const shown = Object.keys(value)
    .slice(0, 3)
    .map((name) => `“${name.slice(0, 40)}”`);
  return `a text with ${shown.join(', ')}${Object.keys(value).length > 3 ? ' …' : ''}, which is no job. If it is one, write “title”, “company”, “location” and “description”`;
}

const WITHOUT_TEXT = 'Write “description” with the whole text of each ad.';

function* warningsOf(
  members: readonly Member[],
  records: readonly NamedRecord[],
): Generator<SourceItem> {
  const names = new Set(records.flatMap(({ unread }) => unread));
  const unread = [...names].filter((name) => !OF_GENERATORS.has(name.toLowerCase()));
  const [first] = members;
  if (unread.length === 0 || first === undefined) return;
  const shown = unread.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`);
  const more = unread.length > 12 ? ' …' : '';
  yield {
    kind: 'warning',
    isOfFile: true,
    line: first.written.lineOf([...first.path, ...(unread[0]?.split('.') ?? [])]),
    reason: `has names that are not read: ${shown.join(', ')}${more}. To keep one as a property of your own, write “x:” before it.`,
  };
}

/** Words of a template would be published as they stand. */
function* templateWarnings({ body, bodyLine }: FrontMatter): Generator<SourceItem> {
  const at = /\{[{%]/.exec(body)?.index;
  if (at === undefined) return;
  const line = bodyLine + body.slice(0, at).split('\n').length - 1;
  const reason =
    'has words of a template ({{ or {%), which are shown as they stand. Write what they stand for.';
  yield { kind: 'warning', line, reason, isOfFile: true };
}

function toItem(
  { written, path }: Member,
  { values, paths }: NamedRecord,
  facts: SourceFacts,
  matter?: Pick<FrontMatter, 'body' | 'bodyLine'>,
  kind: Parameters<typeof adviceOn>[2] = 'name',
): SourceItem {
  const drafted = draftPosting(values, facts, writeNamedPosting);
  const { object, problems, passedOver } = drafted;
  if (passedOver !== undefined) return { kind: 'passed over', reason: passedOver };
  return {
    kind: 'posting',
    ...{ object, problems, line: written.lineOf(path) },
    originOf: (property) => {
      const role = drafted.paths.get(property) ?? '';
      if (role === 'description' && matter !== undefined && matter.body.trim() !== '') {
        return { name: 'the text', line: matter.bodyLine };
      }
      const names = paths.get(role as Parameters<typeof paths.get>[0]);
      return names === undefined
        ? undefined
        : { name: names.join('.'), line: written.lineOf([...path, ...names]) };
    },
    adviceFor: (property, isStated) => adviceOn(property, isStated, kind),
  };
}

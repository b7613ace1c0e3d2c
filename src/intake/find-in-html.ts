// A saved web page → the JobPostings that its JSON-LD and its microdata state. Its visible words are never read.

import { jsonLdScriptsOf, type PageScript } from '../sources/html/json-ld-scripts.ts';
import { microdataPostingsOf, type MicrodataPosting } from '../sources/html/microdata.ts';
import { addMicrodataOfRdfa } from '../sources/html/rdfa.ts';
import { addressOf, parsePage } from '../sources/html/page.ts';
import type { SourceFacts } from '../sources/source.ts';
import { sayWithoutTexts } from '../sources/without-texts.ts';
import { indexReferences, type JsonObject } from '../job/schema-org.ts';
import { findPostings } from './find-postings.ts';
import { excessOf, type Found, type NativePosting } from './find-in-json.ts';
import { createLocator, parseJson } from './parse-json.ts';

const WITHOUT_POSTING =
  'a web page without a JobPosting, neither as JSON-LD nor as microdata or RDFa. Its visible words are not read';

const TOO_DEEP = 'has elements nested hundreds of levels deep. Move it elsewhere.';

export function findInHtml(text: string, facts: SourceFacts): Found[] {
  const page = parsePage(text);
  if (page === undefined) return [{ kind: 'failure', line: 1, reason: TOO_DEEP, isOfFile: true }];
  const kind = addMicrodataOfRdfa(page) > 0 ? 'RDFa' : 'microdata';
  const ofScripts = jsonLdScriptsOf(page).flatMap(findInScript);
  const natives = ofScripts.filter((found) => found.kind === 'native');
  const titles = new Set(natives.map(({ object }) => titleOf(object)));
  const [repeated, microdata] = partition(microdataPostingsOf(page), ({ object }) =>
    titles.has(titleOf(object)),
  );
  const names = [
    ...(ofScripts.length > 0 ? ['web page with JSON-LD'] : []),
    ...(microdata.length > 0 ? [`web page with ${kind}`] : []),
  ];
  if (names.length === 0) return [{ kind: 'left alone', reason: WITHOUT_POSTING }];
  const isAlone = natives.length + microdata.length === 1;
  const address = isAlone ? (facts.url ?? addressOf(page)) : undefined;
  return [
    ...names.map((name): Found => ({ kind: 'name', name })),
    ...repeated.map((): Found => ({ kind: 'passed over', reason: 'is there as JSON-LD too' })),
    ...ofScripts.map((found): Found =>
      found.kind === 'native' ? { ...found, object: withAddress(found.object, address) } : found,
    ),
    ...(microdata.some(({ object }) => object['description'] !== undefined)
      ? microdata.map((posting) => fromMicrodata(posting, address))
      : withoutText(microdata, kind)),
  ];
}

type ScriptItem = NativePosting | Extract<Found, { kind: 'failure' | 'warning' }>;

/** What is no JobPosting in a page is about other things. */
function findInScript({ text, line }: PageScript): ScriptItem[] {
  const parsed = parseJson(text);
  if ('reason' in parsed) {
    if (!text.includes('JobPosting')) return [];
    const reason = `has JSON-LD that ${parsed.reason}`;
    return [{ kind: 'failure', line: line + parsed.line - 1, reason, isOfFile: true }];
  }
  const locator = createLocator(text, line, parsed.repaired);
  const references = indexReferences(parsed.value);
  const postings = findPostings(parsed.value).members.flatMap((member): ScriptItem[] => {
    if ('reason' in member || member.untyped) return [];
    const { object, path } = member;
    const at = path.length === 0 ? line : locator.lineOf(path);
    const excess = excessOf(object, text);
    if (excess !== undefined) return [{ kind: 'failure', line: at, reason: excess }];
    const lineOf = (property: string) => locator.lineOf(path, property);
    return [{ kind: 'native', object, references, untyped: false, line: at, lineOf }];
  });
  const warnings = postings.length === 0 ? [] : parsed.warnings;
  return [
    ...warnings.map(({ line: at, message }): ScriptItem => ({
      kind: 'warning',
      line: line + at - 1,
      reason: `has JSON-LD that ${message}`,
      isOfFile: true,
    })),
    ...postings,
  ];
}

function fromMicrodata(
  { object, line, lines }: MicrodataPosting,
  address: string | undefined,
): Found {
  return {
    kind: 'posting',
    object: withAddress(object, address),
    line,
    problems: [],
    originOf: (property) => {
      const at = lines.get(property);
      return at === undefined ? undefined : { name: `property “${property}”`, line: at };
    },
  };
}

/** A list of links to postings has their titles alone. */
function withoutText(postings: readonly MicrodataPosting[], kind: string): Found[] {
  const [first] = postings;
  if (first === undefined) return [];
  const name = `web page with ${kind}`;
  const reason = sayWithoutTexts(name, postings.length, 'Save the page of each job.');
  return [{ kind: 'failure', line: first.line, reason, isOfFile: true }];
}

/** The page's own address, where the posting states none; a relative one is relative to it. */
function withAddress(object: JsonObject, address: string | undefined): JsonObject {
  if (address === undefined) return object;
  const { url } = object;
  if (url === undefined || url === null || url === '') return { ...object, url: address };
  if (typeof url !== 'string' || !URL.canParse(url, address) || URL.canParse(url)) return object;
  return { ...object, url: new URL(url, address).href };
}

function titleOf({ title }: JsonObject): string {
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
}

function partition<Value>(
  values: readonly Value[],
  isFirst: (value: Value) => boolean,
): [Value[], Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}

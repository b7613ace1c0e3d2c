// An XML file of any size → postings, one element at a time.

import { draftPosting } from '../draft.ts';
import { toFoldedName } from '../folded-name.ts';
import { declaredEncoding, readCharacters, WrongEncoding } from '../read-characters.ts';
import type { SourceFacts, SourceItem } from '../source.ts';
import { tellOnceWithoutTexts } from '../without-texts.ts';
import { describeFeed } from './feeds.ts';
import { createXmlReader, MalformedXml, type XmlUnit } from './parse-xml.ts';
import { createXmlRepair, type XmlRepair } from './repair-xml.ts';
import { toRecord, type XmlElement } from './to-record.ts';
import { XML_FORMATS } from './xml-formats.ts';
import type { XmlDocument, XmlFormat } from './xml-format.ts';

const PATHS: ReadonlySet<string> = new Set(XML_FORMATS.flatMap(({ units }) => units));

const WITHOUT_TEXTS =
  'Let its service give the whole text of each ad, or save the page of each job.';

/** `mostText` is how many characters one posting may have. */
export function readXml(
  path: string,
  facts: SourceFacts,
  mostText: number,
): AsyncGenerator<SourceItem> {
  return tellOnceWithoutTexts(readUnits(path, facts, mostText), WITHOUT_TEXTS);
}

async function* readUnits(
  path: string,
  facts: SourceFacts,
  mostText: number,
): AsyncGenerator<SourceItem> {
  const encoding = declaredEncoding(path);
  // A file that is broken anywhere gives nothing: what was cut off can't be told from what is gone.
  const checked = await check(path, encoding);
  if (checked !== undefined) yield checked;
  if (checked?.kind === 'failure') return;
  const reader = createXmlReader((unit) => PATHS.has(unit), mostText);
  let format: XmlFormat | undefined;
  let postings = 0;
  for await (const text of repaired(path, encoding, createXmlRepair())) {
    for (const unit of reader.write(text)) {
      const document = reader.document();
      if (document === undefined) continue;
      if (format === undefined) {
        format = formatOf(unit, document, facts);
        if (format === undefined) continue;
        yield { kind: 'name', name: format.name };
      }
      if (!format.units.includes(unit.path)) continue;
      postings += 1;
      yield toItem(unit, format, document, facts, mostText);
    }
  }
  const document = reader.document();
  if (postings > 0 || document === undefined) return;
  const empty = XML_FORMATS.find(({ root }) => root === document.root);
  if (empty !== undefined) yield { kind: 'name', name: empty.name };
  else yield { kind: 'left alone', reason: describe(document) };
}

/** Returns what is wrong with the file, or what of it is read although it is not well-formed. */
async function check(path: string, encoding: string): Promise<SourceItem | undefined> {
  const reader = createXmlReader(() => false, 0);
  const repair = createXmlRepair();
  try {
    for await (const text of repaired(path, encoding, repair)) reader.write(text);
    reader.end();
  } catch (error) {
    if (error instanceof WrongEncoding)
      return { kind: 'failure', line: 1, reason: error.message, isOfFile: true };
    if (!(error instanceof MalformedXml)) throw error;
    const reason = `is not well-formed XML: ${error.message}`;
    return { kind: 'failure', line: error.line, reason, isOfFile: true };
  }
  const repairs = repair.repairs();
  if (repairs === undefined) return undefined;
  const { line, column, count } = repairs;
  const reason = `has a "&" that XML does not allow at column ${column}, ${count} in all, and was read with it. Write & as &amp;.`;
  return { kind: 'warning', line, reason, isOfFile: true };
}

async function* repaired(
  path: string,
  encoding: string,
  repair: XmlRepair,
): AsyncGenerator<string> {
  for await (const text of readCharacters(path, encoding)) yield repair.write(text);
  yield repair.end();
}

function formatOf(unit: XmlUnit, document: XmlDocument, facts: SourceFacts): XmlFormat | undefined {
  return XML_FORMATS.find(
    (format) =>
      format.units.includes(unit.path) &&
      format.isRecord(toRecord(unit.element, nameIn(format)), document, facts),
  );
}

function nameIn({ names }: XmlFormat): (name: string) => string {
  if (names === 'as written') return (name) => name;
  return (name) => toFoldedName(name.slice(name.indexOf(':') + 1));
}

function toItem(
  { element, isTooLong }: XmlUnit,
  format: XmlFormat,
  document: XmlDocument,
  facts: SourceFacts,
  mostText: number,
): SourceItem {
  const { line } = element;
  if (isTooLong) {
    const most = new Intl.NumberFormat('en').format(mostText);
    return {
      kind: 'failure',
      line,
      reason: `is longer than ${most} characters, the limit for one posting. Shorten it.`,
    };
  }
  const toName = nameIn(format);
  const drafted = draftPosting(toRecord(element, toName), facts, (record, draft) =>
    format.read(record, draft, document),
  );
  const { object, problems, paths, passedOver } = drafted;
  if (passedOver !== undefined) return { kind: 'passed over', reason: passedOver };
  return {
    kind: 'posting',
    ...{ object, problems, line },
    originOf: (property) => {
      const name = paths.get(property);
      if (name === undefined || name === '') return undefined;
      const found = childAt(element, name.split('.'), toName);
      return { name: `<${found.name}>`, line: found.line };
    },
  };
}

/** The innermost element of the path that is there. */
function childAt(
  element: XmlElement,
  [name, ...rest]: readonly string[],
  toName: (name: string) => string,
): XmlElement {
  const child = element.children.find(
    (one) => typeof one !== 'string' && toName(one.name) === name,
  );
  if (child === undefined || typeof child === 'string') return element;
  return rest.length === 0 ? child : childAt(child, rest, toName);
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['urlset', 'a sitemap'],
  ['sitemapindex', 'a list of sitemaps'],
  ['html', 'a web page. Let its name end in .html'],
  ['svg', 'a picture'],
]);

function describe(document: XmlDocument): string {
  return (
    describeFeed(document) ??
    KINDS.get(document.root) ??
    `XML with the root <${document.root.slice(0, 40)}>, which is no list of jobs that is known`
  );
}

// XML, element by element: only what the wanted elements hold is kept, so that a file may be larger than memory.

import { SaxesParser } from 'saxes';
import type { XmlElement } from './to-record.ts';
import type { XmlDocument } from './xml-format.ts';

/** An element of one of the wanted paths. */
export interface XmlUnit {
  /** Local names from the root, joined by "/". */
  path: string;
  element: XmlElement;
  /** It has more text than a posting may; the rest is left out. */
  isTooLong: boolean;
}

export class MalformedXml extends Error {
  override name = 'MalformedXml';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const MOST_LEVELS = 100;

export interface XmlReader {
  /** Returns the units that end in the text. Throws a MalformedXml. */
  write: (text: string) => XmlUnit[];
  end: () => void;
  /** Undefined before the root's start tag. */
  document: () => XmlDocument | undefined;
}

/** Reads units of the paths that are wanted; without any it only checks that the XML is well-formed. */
export function createXmlReader(isWanted: (path: string) => boolean, mostText: number): XmlReader {
  const parser = new SaxesParser();
  const open: string[] = [];
  let document: XmlDocument | undefined;
  let units: XmlUnit[] = [];
  let unit: { path: string; stack: XmlElement[]; length: number } | undefined;
  let channelLink = '';

  const fail = (message: string): never => {
    throw new MalformedXml(parser.line, `at column ${parser.column + 1} ${message}`);
  };
  parser.on('error', ({ message }) => fail(explain(message.replace(/^\d+:\d+: /, ''))));
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      fail('entities are declared, which are not read. Write the text itself.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(localName(name));
    if (open.length > MOST_LEVELS)
      fail(`elements are nested more than ${MOST_LEVELS} levels deep.`);
    document ??= { root: localName(name), attributes };
    if (unit === undefined) {
      const path = open.join('/');
      if (isWanted(path)) unit = { path, stack: [], length: 0 };
    }
    if (unit === undefined) return;
    const element: XmlElement = { name, attributes, children: [], line: parser.line };
    unit.stack.at(-1)?.children.push(element);
    unit.stack.push(element);
  });
  const addText = (text: string) => {
    if (unit === undefined) {
      if (open.length === 3 && open[2] === 'link' && channelLink.length < 500) channelLink += text;
      return;
    }
    unit.length += text.length;
    if (unit.length <= mostText) unit.stack.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
    if (unit === undefined) {
      if (document !== undefined && channelLink.trim() !== '') {
        document = { ...document, channelLink: channelLink.trim() };
      }
      return;
    }
    const element = unit.stack.pop();
    if (unit.stack.length > 0 || element === undefined) return;
    units.push({ path: unit.path, element, isTooLong: unit.length > mostText });
    unit = undefined;
  });
  return {
    write: (text) => {
      parser.write(text);
      const read = units;
      units = [];
      return read;
    },
    end: () => void parser.close(),
    document: () => document,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What to write, for the faults that people make. */
function explain(message: string): string {
  if (/entity/.test(message))
    return `is a & that begins no known entity (${message}) Write &amp; instead of &.`;
  if (/unclosed tag/.test(message)) {
    return `the file ends inside an element (${message}). It was cut off: save it again as a whole.`;
  }
  if (/unexpected end/.test(message))
    return 'the file ends too soon. It was cut off: save it again as a whole.';
  if (/unmatched closing tag/.test(message))
    return `an element ends that did not begin (${message})`;
  return `there is something that XML does not allow: ${message}`;
}

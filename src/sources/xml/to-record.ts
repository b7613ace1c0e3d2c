// An XML element → a record: children by name, text as text, HTML that stands in it unescaped as HTML again.

import { escapeText } from '../../html/escape-text.ts';
import type { Json, JsonObject } from '../../job/schema-org.ts';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** The line of its start tag. */
  line: number;
}

const HTML =
  /^(?:p|br|ul|ol|li|div|span|strong|b|em|i|u|a|h[1-6]|table|blockquote|section|article)$/i;

/** Attributes have names that begin with "@". */
export function toRecord(element: XmlElement, toName: (name: string) => string): JsonObject {
  const record: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!name.startsWith('xmlns')) record[`@${toName(name)}`] = value;
  }
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const name = toName(child.name);
    const value = toValue(child, toName);
    const before = record[name];
    if (before === undefined) record[name] = value;
    else if (Array.isArray(before)) record[name] = [...(before as readonly Json[]), value];
    else record[name] = [before, value];
  }
  return record;
}

function toValue(element: XmlElement, toName: (name: string) => string): Json {
  const { children } = element;
  const inner = children.filter((child) => typeof child !== 'string');
  const texts = children.filter((child) => typeof child === 'string');
  if (inner.length === 0) {
    const text = texts.join('').trim();
    const isEmpty = text === '' && Object.keys(element.attributes).length > 0;
    return isEmpty ? toRecord(element, toName) : text;
  }
  const hasText = texts.some((text) => text.trim() !== '');
  return hasText || inner.some(({ name }) => HTML.test(name))
    ? children.map(toMarkup).join('').trim()
    : toRecord(element, toName);
}

/** A text beside elements is text: its signs are escaped again. */
function toMarkup(child: XmlElement | string): string {
  if (typeof child === 'string') return escapeText(child);
  const { name, attributes, children } = child;
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join('');
  if (/^(?:br|hr|img)$/i.test(name)) return `<${name}${written}>`;
  return `<${name}${written}>${children.map(toMarkup).join('')}</${name}>`;
}

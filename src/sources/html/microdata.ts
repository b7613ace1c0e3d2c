// Microdata of JobPostings → JobPostings: https://html.spec.whatwg.org/multipage/microdata.html

import { serialize } from 'parse5';
import type { Json, JsonObject } from '../../job/schema-org.ts';
import { toIsoInstant } from '../instant.ts';
import { settleAddress } from './career-site-address.ts';
import {
  attributeOf,
  elementsBelow,
  hasAttribute,
  lineOf,
  textOf,
  type Element,
  type Page,
} from './page.ts';

export interface MicrodataPosting {
  object: JsonObject;
  line: number;
  /** Lines of the elements that state properties. */
  lines: ReadonlyMap<string, number>;
}

export function microdataPostingsOf(page: Page): MicrodataPosting[] {
  return page.elements.filter(isPosting).map((element) => {
    const lines = new Map<string, number>();
    const properties = propertiesOf(element, page, lines, 0);
    return {
      object: { '@context': 'https://schema.org/', '@type': 'JobPosting', ...properties },
      line: lineOf(element),
      lines,
    };
  });
}

function isPosting(element: Element): boolean {
  return (
    hasAttribute(element, 'itemscope') &&
    (attributeOf(element, 'itemtype') ?? '').split(/\s+/).some((type) => POSTING.test(type))
  );
}

const POSTING = /^https?:\/\/(?:www\.)?schema\.org\/JobPosting$/i;
const TYPE = /^https?:\/\/(?:www\.)?schema\.org\/(\w+)$/i;
/** No value that is read is nested deeper. */
const MOST_LEVELS = 8;

function propertiesOf(
  item: Element,
  page: Page,
  lines: Map<string, number>,
  level: number,
): JsonObject {
  const record = Object.create(null) as Record<string, Json>;
  for (const element of propertyElementsOf(item, page)) {
    const value = valueOf(element, page, level);
    for (const name of namesOf(element)) {
      if (value === undefined || value === '') continue;
      if (!lines.has(name)) lines.set(name, lineOf(element));
      const before = record[name];
      if (before === undefined) record[name] = value;
      else if (Array.isArray(before)) record[name] = [...(before as readonly Json[]), value];
      else record[name] = [before, value];
    }
  }
  return { ...record };
}

function namesOf(element: Element): string[] {
  const names = (attributeOf(element, 'itemprop') ?? '').split(/\s+/);
  return names.filter((name) => name !== '' && name !== '__proto__');
}

/** Those of the item itself; those of items and of objects in it are theirs. */
function propertyElementsOf(item: Element, page: Page): Element[] {
  const referred = (attributeOf(item, 'itemref') ?? '').split(/\s+/).filter((id) => id !== '');
  const isReferred = (element: Element) =>
    element !== item && referred.includes(attributeOf(element, 'id') ?? '');
  const others = referred.length === 0 ? [] : page.elements.filter(isReferred);
  const isEntered = (element: Element) => !hasAttribute(element, 'itemscope') && !isObject(element);
  return [
    ...elementsBelow(item, isEntered),
    ...others.flatMap((element) => [
      element,
      ...(isEntered(element) ? elementsBelow(element, isEntered) : []),
    ]),
  ].filter((element) => hasAttribute(element, 'itemprop'));
}

/** Properties whose values are objects, with their types: some pages nest them without saying that they are items. */
const OBJECTS: ReadonlyMap<string, string> = new Map([
  ['jobLocation', 'Place'],
  ['address', 'PostalAddress'],
  ['hiringOrganization', 'Organization'],
  ['identifier', 'PropertyValue'],
  ['baseSalary', 'MonetaryAmount'],
  ['geo', 'GeoCoordinates'],
  ['applicantLocationRequirements', 'AdministrativeArea'],
]);

function isObject(element: Element): boolean {
  return (
    namesOf(element).some((name) => OBJECTS.has(name)) &&
    elementsBelow(element).some((inner) => hasAttribute(inner, 'itemprop'))
  );
}

function valueOf(element: Element, page: Page, level: number): Json | undefined {
  const [name = ''] = namesOf(element);
  if (hasAttribute(element, 'itemscope') || isObject(element)) {
    if (level >= MOST_LEVELS) return undefined;
    const type =
      TYPE.exec((attributeOf(element, 'itemtype') ?? '').split(/\s+/)[0] ?? '')?.[1] ??
      OBJECTS.get(name);
    const properties = settleAddress(propertiesOf(element, page, new Map(), level + 1), type, page);
    return { ...(type !== undefined && { '@type': type }), ...properties };
  }
  const stated = attributeOf(element, 'content') ?? statedBy(element);
  if (stated !== undefined) return DATES.has(name) ? toIsoInstant(stated) : stated;
  if (TEXTS.has(name)) return markupOf(element);
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  return DATES.has(name) ? toIsoInstant(text) : text;
}

const DATES: ReadonlySet<string> = new Set(['datePosted', 'validThrough', 'jobStartDate']);
/** Properties whose values are texts of several paragraphs. */
const TEXTS: ReadonlySet<string> = new Set([
  'description',
  'responsibilities',
  'qualifications',
  'skills',
  'jobBenefits',
  'educationRequirements',
  'experienceRequirements',
  'incentiveCompensation',
  'workHours',
]);

/** The attribute in which an element of this kind has its value. */
function statedBy(element: Element): string | undefined {
  const { tagName } = element;
  if (tagName === 'a' || tagName === 'area' || tagName === 'link') {
    return attributeOf(element, 'href');
  }
  if (tagName === 'time') return attributeOf(element, 'datetime');
  if (tagName === 'data' || tagName === 'meter') return attributeOf(element, 'value');
  if (tagName === 'img' || tagName === 'iframe' || tagName === 'embed') {
    return attributeOf(element, 'src');
  }
  return undefined;
}

/** The HTML in an element, without what is no text. */
function markupOf(element: Element): string {
  for (const inner of elementsBelow(element)) {
    if (!NO_TEXT.has(inner.tagName) || inner.parentNode === null) continue;
    const { childNodes } = inner.parentNode;
    childNodes.splice(childNodes.indexOf(inner), 1);
  }
  return serialize(element).trim();
}

const NO_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

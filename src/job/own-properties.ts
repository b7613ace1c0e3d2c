// Properties of the owner's own, "x:team": facts where site.ts declares them, and told where it does not.

import { toCleanText } from '../html/clean-text.ts';
import { isPlaceholder } from './placeholder.ts';
import { type Problem, quoteFound } from './problem.ts';
import type { Node } from './schema-org.ts';
import { toPathSegment } from './slug.ts';

const OWN = /^x:./i;
/** Asks that a job stands first on lists; every board knows it. */
export const FEATURED = 'x:featured';
const YES = /^(?:true|yes|y|1)$/i;
const NO = /^(?:false|no|n|0)$/i;
/** Further ones are passed over: nothing that is written must fill memory. */
const MOST_PROPERTIES = 30;
const MOST_VALUES = 50;
const LONGEST_VALUE = 200;

/** By the property in lower case, "x:team". */
export type OwnValues = Readonly<Record<string, readonly string[]>>;

/** Reads every property whose name begins with "x:", as written. */
export function readOwnProperties({ object, texts }: Node): OwnValues | undefined {
  const names = Object.keys(object).filter((name) => OWN.test(name));
  if (names.length === 0) return undefined;
  return Object.fromEntries(
    names
      .slice(0, MOST_PROPERTIES)
      .map((name) => [name.toLowerCase(), texts(name)] as const)
      .filter(([, values]) => values.length > 0),
  );
}

/** By the property, the values that it may have with what people see of each, or true for any. */
export type DeclaredProperties = Readonly<Record<string, true | Readonly<Record<string, string>>>>;

/** Keeps the declared ones, clean, and reports the others. */
export function checkOwnProperties(
  unsafe: OwnValues,
  declared: DeclaredProperties,
): { own: OwnValues; problems: Problem[] } {
  const own: Record<string, string[]> = {};
  const problems: Problem[] = [];
  for (const [property, texts] of Object.entries(unsafe)) {
    if (property === FEATURED) {
      if (texts.every((text) => YES.test(text.trim()))) own[FEATURED] = ['true'];
      else if (!texts.every((text) => NO.test(text.trim()))) {
        problems.push({ field: property, severity: 'warning', message: neitherYesNorNo(texts) });
      }
      continue;
    }
    const known = Object.hasOwn(declared, property) ? declared[property] : undefined;
    if (known === undefined) {
      problems.push({ field: property, severity: 'warning', message: undeclared(property) });
      continue;
    }
    const stated = texts
      .slice(0, MOST_VALUES)
      .map((text) => toCleanText(text, LONGEST_VALUE))
      .filter((text) => !isPlaceholder(text));
    const values = known === true ? stated : stated.flatMap((text) => labelOf(text, known) ?? []);
    const other = stated.find((text) => known !== true && labelOf(text, known) === undefined);
    if (other !== undefined && known !== true) {
      problems.push({ field: property, severity: 'warning', message: noneOf(other, known) });
    }
    if (values.length > 0) own[property] = [...new Set(values)];
  }
  return { own, problems };
}

/** Returns what people see of a value, however its letters are written. */
function labelOf(text: string, labels: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(labels, text)) return labels[text];
  const segment = toPathSegment(text);
  return Object.entries(labels).find(([name]) => toPathSegment(name) === segment)?.[1];
}

function noneOf(text: string, labels: Readonly<Record<string, string>>): string {
  const example = JSON.stringify(Object.keys(labels)[0]);
  return `is ${quoteFound(text)}, which is none of those in src/site.ts, and was left out. Write one of them, for example ${example}, or add it there to categories.`;
}

function neitherYesNorNo(texts: readonly string[]): string {
  return `is ${quoteFound(texts.join(', '))}, which says neither yes nor no, and was left out. Write true for a job that stands first on its lists, or remove it.`;
}

function undeclared(property: string): string {
  const name = property.slice(2);
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  return `is not declared, and was left out. Add { property: '${property}', label: '${label}', facet: true } to facets in src/site.ts, or remove it.`;
}

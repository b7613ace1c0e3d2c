// A JobPosting in the making: each property is set beside the place in the source that states it.

import { readEmploymentTypes } from '../job/employment-type.ts';
import type { Problem } from '../job/problem.ts';
import type { Json, JsonObject } from '../job/schema-org.ts';
import { countryAlone, toPlace, type StatedPlace } from './address.ts';
import { atZone, toIsoInstant } from './instant.ts';
import { payWords, toPay, toPayUnit, type StatedPay } from './pay.ts';
import { listAt, textAt, toText } from './record.ts';
import type { SourceFacts } from './source.ts';

export interface Draft {
  readonly facts: SourceFacts;
  /** Sets a property, where there is a value; `from` are paths in the record. */
  put: (property: string, value: Json | undefined, ...from: string[]) => void;
  /** Sets a property to the first text at these paths. */
  copy: (property: string, ...paths: string[]) => void;
  /** Like `copy`; instants in a fixed form become ISO 8601. */
  date: (property: string, ...paths: string[]) => void;
  /** The employer's name, or else the one that the owner states of the file. */
  employer: (...paths: string[]) => void;
  /** The employer of the whole document. */
  employerNamed: (name: string | undefined) => void;
  identifier: (...paths: string[]) => void;
  /** Sets what is certainly some of Google's types, and all else as it stands. */
  employmentType: (...paths: string[]) => void;
  /** A fully remote job may be done from a whole country; other places are its own. */
  places: (places: readonly StatedPlace[], isRemote: boolean, ...from: string[]) => void;
  pay: (pay: StatedPay, ...from: string[]) => void;
  /** Where to apply, beside the posting's own address. */
  apply: (way: Readonly<Record<string, string | undefined>>, ...from: string[]) => void;
  /** A property of the owner's own, such as a department. */
  own: (name: string, ...paths: string[]) => void;
  warn: (property: string, message: string) => void;
  /** Has the record passed over; `reason` ends the sentence "… was not read: it …". */
  passOver: (reason: string) => void;
}

export interface FinishedDraft {
  object: JsonObject;
  problems: Problem[];
  /** The path in the record of each property. */
  paths: ReadonlyMap<string, string>;
  passedOver?: string;
}

export function draftPosting(
  record: JsonObject,
  facts: SourceFacts,
  write: (record: JsonObject, draft: Draft) => void,
): FinishedDraft {
  const object: Record<string, Json> = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
  };
  const paths = new Map<string, string>();
  const problems: Problem[] = [];
  let passedOver: string | undefined;
  let employer = facts.employer;

  const put: Draft['put'] = (property, value, ...from) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
    object[property] = value;
    if (from[0] !== undefined) paths.set(property, from[0]);
  };
  const firstOf = (names: readonly string[]): [string?, string?] => {
    for (const path of names) {
      const text = textAt(record, path);
      if (text !== undefined) return [text, path];
    }
    return [];
  };
  const copy = (property: string, names: readonly string[], convert = (text: string) => text) => {
    const [text, path] = firstOf(names);
    if (text !== undefined && path !== undefined) put(property, convert(text), path);
  };
  const draft: Draft = {
    facts,
    put,
    copy: (property, ...names) => copy(property, names),
    date: (property, ...names) =>
      copy(property, names, (text) => {
        const instant = toIsoInstant(text);
        return facts.timeZone === undefined ? instant : atZone(instant, facts.timeZone);
      }),
    employer: (...names) => {
      const [text, path] = firstOf(names);
      employer = text ?? facts.employer;
      if (employer !== undefined) {
        put(
          'hiringOrganization',
          { '@type': 'Organization', name: employer },
          ...(path ? [path] : []),
        );
      }
    },
    employerNamed: (name) => {
      if (name === undefined) return draft.employer();
      employer = name;
      put('hiringOrganization', { '@type': 'Organization', name });
    },
    identifier: (...names) => {
      const [value, path] = firstOf(names);
      if (value === undefined || path === undefined) return;
      const name = employer === undefined ? {} : { name: employer };
      put('identifier', { '@type': 'PropertyValue', ...name, value }, path);
    },
    employmentType: (...names) => {
      const found = names.flatMap((path) =>
        toTexts(listAt(record, path)).map((text) => ({ text, path })),
      );
      const types = found.flatMap(({ text }) => toEmploymentTypes(text));
      put('employmentType', single([...new Set(types)]), found[0]?.path ?? '');
    },
    places: (places, isRemote, ...from) => {
      if (isRemote) put('jobLocationType', 'TELECOMMUTE', from[0] ?? '');
      const countries = isRemote ? places.map(countryAlone) : [];
      const areas = countries.filter((country) => country !== undefined);
      put(
        'applicantLocationRequirements',
        single(areas.map((name) => ({ '@type': 'Country', name }))),
        from[0] ?? '',
      );
      const rest = places.filter((_, index) => countries[index] === undefined);
      put('jobLocation', single(rest.map(toPlace).filter((place) => place !== undefined)), ...from);
    },
    pay: (stated, ...from) => {
      const unit = toPayUnit(stated.unit);
      const isUnitKnown = stated.unit === undefined || unit !== undefined;
      const amount = isUnitKnown ? toPay({ ...stated, unit }) : undefined;
      const value = amount ?? payWords(stated);
      put('baseSalary', value, ...from);
      if (amount !== undefined || value === undefined) return;
      if (stated.min !== undefined && stated.max !== undefined && stated.min > stated.max) {
        draft.warn(
          'baseSalary',
          `goes from ${stated.min} to ${stated.max}, which is less, and is shown as words. Write the lower amount first.`,
        );
      }
    },
    apply: (way, ...from) => {
      const stated = Object.entries(way).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== object['url'],
      );
      if (!stated.some(([name]) => name !== 'name')) return;
      put(
        'applicationContact',
        { '@type': 'ContactPoint', contactType: 'application', ...Object.fromEntries(stated) },
        ...from,
      );
    },
    own: (name, ...names) => copy(`x:${name}`, names),
    warn: (field, message) => problems.push({ field, severity: 'warning', message }),
    passOver: (reason) => (passedOver = reason),
  };
  write(record, draft);
  return { object, problems, paths, ...(passedOver !== undefined && { passedOver }) };
}

/** Google's types where the words certainly mean some and nothing else, or else the words. */
function toEmploymentTypes(text: string): string[] {
  const { employmentTypes, otherEmploymentTypes } = readEmploymentTypes([text]);
  return employmentTypes.length > 0 && otherEmploymentTypes.length === 0 ? employmentTypes : [text];
}

/** One value stands by itself. */
function single(values: readonly Json[]): Json | undefined {
  return values.length > 1 ? values : values[0];
}

/** Texts of a list, without empty ones. */
export function toTexts(values: readonly Json[]): string[] {
  return values.map(toText).filter((text) => text !== undefined);
}

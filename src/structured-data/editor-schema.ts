// The JSON Schema with which editors complete and explain a posting's properties.
// Draft 7 is the newest that VS Code supports completely.

import { jobPosting, superseded } from '../job/vocabulary/job-posting.ts';
import { parts } from '../job/vocabulary/parts.ts';
import type { Form, Properties, Property } from '../job/vocabulary/property.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The schema of a file with one posting, a list, or a graph; unknown properties are allowed. */
export function toEditorSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A job posting, or several',
    description: 'A schema.org JobPosting, a list of them, or an object with @graph.',
    anyOf: [
      { $ref: '#/definitions/JobPosting' },
      { type: 'array', items: { $ref: '#/definitions/Member' } },
      {
        type: 'object',
        required: ['@graph'],
        properties: { '@graph': { type: 'array', items: { $ref: '#/definitions/Member' } } },
      },
    ],
    definitions: {
      JobPosting: {
        ...typed('JobPosting', { ...jobPosting, ...supersededProperties() }),
        required: ['title', 'description'],
      },
      // A list may contain objects of other types.
      Member: {
        if: { properties: { '@type': { const: 'JobPosting' } } },
        then: { $ref: '#/definitions/JobPosting' },
      },
      ...Object.fromEntries(
        Object.entries(parts).map(([type, properties]) => [type, typed(type, properties)]),
      ),
    },
  };
}

function supersededProperties(): Properties {
  return Object.fromEntries(
    Object.entries(superseded).map(([name, successor]) => [
      name,
      {
        explanation: `Replaced by ${successor}.`,
        forms: ['text'],
        isList: true,
      } satisfies Property,
    ]),
  );
}

function typed(type: string, properties: Properties): Schema {
  return {
    type: 'object',
    description: `https://schema.org/${type}`,
    properties: {
      ...(type === 'JobPosting' ? { $schema: { type: 'string' }, '@context': {} } : {}),
      '@type': { description: `"${type}"`, examples: [type] },
      '@id': {
        type: 'string',
        description: 'A name by which other objects can refer to this one.',
      },
      ...Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, toSchema(property)]),
      ),
    },
  };
}

const GOOGLE_WORDS = {
  required: 'Google requires it.',
  recommended: 'Google recommends it.',
  beta: 'Google reads it, as a beta.',
};

function toSchema({ explanation, forms, isList, google, example }: Property): Schema {
  const single = forms.map(toForm);
  const any = isList ? [...single, { type: 'array', items: oneOrAny(single) }] : single;
  return {
    description: google === undefined ? explanation : `${explanation} ${GOOGLE_WORDS[google]}`,
    ...(example === undefined ? {} : { examples: [example] }),
    ...oneOrAny(any),
  };
}

function oneOrAny(schemas: readonly Schema[]): Schema {
  const [first = {}, ...others] = schemas;
  return others.length === 0 ? first : { anyOf: schemas };
}

function toForm(form: Form): Schema {
  if (form === 'number') return { type: 'number' };
  if (form === 'count') return { type: 'integer', minimum: 1 };
  if (form === 'boolean') return { type: 'boolean' };
  if (form === 'date') return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(?:T.+)?$' };
  if (form === 'url') return { type: 'string', pattern: '^(?:https?|mailto):' };
  if (typeof form === 'string') return { type: 'string' };
  if ('type' in form) return { $ref: `#/definitions/${form.type}` };
  // VS Code's own keyword: it shows these in the list of completions.
  return {
    enum: Object.keys(form.oneOf),
    enumDescriptions: Object.values(form.oneOf),
  };
}

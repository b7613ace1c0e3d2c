// EURES' search for jobs: https://europa.eu/eures

import { isObject } from '../../job/schema-org.ts';
import { toTexts } from '../draft.ts';
import { hasTexts, listAt, textAt, valueAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

/** The European Union's own codes of countries. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);
const TYPES: ReadonlyMap<string, string> = new Map([
  ['fulltime', 'FULL_TIME'],
  ['parttime', 'PART_TIME'],
]);

export const eures: JsonFormat = {
  name: 'EURES search',
  lists: ['jvs'],
  isRecord: (record) => hasTexts(record, 'title') && isObject(record['locationMap']),
  read: (job, draft) => {
    const language = textAt({ first: listAt(job, 'availableLanguages')[0] }, 'first');
    const own = language === undefined ? [] : [`translations.${language}`];
    draft.copy('title', ...own.map((path) => `${path}.title`), 'title');
    draft.copy('description', ...own.map((path) => `${path}.description`), 'description');
    draft.put('inLanguage', language, 'availableLanguages');
    draft.employer('employer.name');
    draft.identifier('id');
    draft.date('datePosted', 'creationDate');
    const types = toTexts(listAt(job, 'positionScheduleCodes')).map(
      (code) => TYPES.get(code) ?? code,
    );
    draft.put('employmentType', types.length === 1 ? types[0] : types, 'positionScheduleCodes');
    const map = valueAt(job, 'locationMap');
    const countries = isObject(map) ? Object.keys(map) : [];
    const places = countries.map((code) => ({ country: CODES.get(code) ?? code }));
    draft.places(places, false, 'locationMap');
    draft.copy('totalJobOpenings', 'numberOfPosts');
  },
  withoutText: 'Save a reply of the search with its texts.',
};

// Dates, pay, types of employment, where applicants may live, and values that say nothing.

import type { Json, JsonObject } from '../../src/job/schema-org.ts';
import { type Check, fold, shows, statedTexts, textsIn } from './row.ts';

const QUARANTINED = { ok: false, why: 'quarantined' };

export const checkDates: Check = (row, { read }) => {
  const field = row['field'] === 'validThrough' ? 'validThrough' : 'datePosted';
  const value = JSON.parse(row['value'] ?? 'null') as Json;
  const { facts, problems } = read({ [field]: value }, row['zone'] ?? 'UTC');
  const date = facts?.[field];
  const isTold = problems.some((problem) => problem.field === field);
  const until = date && new Date(date.instant).toISOString();
  const why =
    facts === undefined
      ? 'quarantined'
      : date
        ? `${date.day} until ${until}`
        : `none${isTold ? ', told' : ''}`;
  const [what, day] = (row['expect'] ?? '').split(' ');
  switch (what) {
    case 'day':
      return { ok: date?.day === day && (!row['until'] || until === row['until']), why };
    case 'none':
      return { ok: facts !== undefined && date === undefined, why };
    case 'error':
      return { ok: date === undefined && isTold, why };
    default:
      // No date, and the words are kept to be shown.
      return {
        ok:
          facts !== undefined &&
          date === undefined &&
          shows(facts, typeof value === 'string' ? value : JSON.stringify(value)),
        why: `${why}, words`,
      };
  }
};

export const checkPay: Check = (row, { read }) => {
  const baseSalary = JSON.parse(row['baseSalary'] ?? 'null') as Json;
  const { facts } = read({ baseSalary }, 'UTC');
  if (facts === undefined) return QUARANTINED;
  const pay = facts.baseSalary;
  const why = JSON.stringify(pay) ?? 'none';
  const isCell = (cell: string | undefined, found: string | number | undefined) =>
    cell ? String(found ?? '') === cell : found === undefined;
  const areNumbers =
    pay !== undefined &&
    (pay.min ?? pay.max) !== undefined &&
    isCell(row['currency'], pay.currency) &&
    isCell(row['min'], pay.min) &&
    isCell(row['max'], pay.max) &&
    isCell(row['unit'], pay.unit);
  const words = fold(textsIn(pay).join(' '));
  const says = (cell: string | undefined) => !cell || words.includes(fold(cell));
  switch (row['expect']) {
    case 'none':
      return { ok: pay === undefined, why };
    case 'numbers':
      return { ok: areNumbers, why };
    case 'text':
      // Right as written, and as the numbers that a careful reader takes from it.
      return {
        ok:
          (pay !== undefined && says(row['text'])) || (areNumbers && !!(row['min'] || row['max'])),
        why,
      };
    default:
      return {
        ok:
          pay !== undefined &&
          says(row['text']) &&
          says(row['currency']) &&
          (says(row['unit']) || says(`per ${row['unit'] ?? ''}`)),
        why,
      };
  }
};

export const checkEmployment: Check = (row, { read }) => {
  const { facts } = read({ employmentType: row['written'] ?? '' }, 'UTC');
  if (facts === undefined) return QUARANTINED;
  const { employmentTypes: types, otherEmploymentTypes: others } = facts;
  const why = `${types.join(' ') || '-'} words=${others.join('; ')}`;
  if (row['expect'] === 'none') return { ok: types.length + others.length === 0, why };
  if (row['expect'] === 'words') {
    return { ok: types.length === 0 && others.join(' ').includes(row['written'] ?? ''), why };
  }
  const wanted = (row['expect'] ?? '').split(' ');
  return { ok: [...types].sort().join() === wanted.sort().join(), why };
};

export const checkRemote: Check = (row, { read, isOpenToAll }) => {
  const { facts } = read(JSON.parse(row['posting'] ?? '{}') as JsonObject, 'UTC');
  if (facts === undefined) return QUARANTINED;
  const areas = facts.applicantLocations;
  const countries = [...new Set(areas.flatMap(({ country }) => country ?? []))].sort().join();
  const lives = (row['lives'] ?? '').split(',').filter((code) => code !== '');
  const areLives =
    row['lives'] === '*'
      ? countries === '' && isOpenToAll(facts)
      : countries === lives.sort().join() && !isOpenToAll(facts);
  const areWords = row['words']
    ? shows(facts, row['words'])
    : row['lives'] !== '' || areas.length === 0;
  // A way of working in a text is no town.
  const isNoTown =
    !row['posting']?.includes('"jobLocation":"') ||
    facts.places.every(({ locality = 'Berlin' }) => locality === 'Berlin');
  return {
    ok: facts.remote === (row['remote'] === 'yes') && areLives && areWords && isNoTown,
    why: `remote=${facts.remote} lives=${countries} areas=${areas.map(({ name }) => name).join('; ')} words=${facts.workplaces.join('; ')}${isNoTown ? '' : ' a town'}`,
  };
};

export const checkAbsent: Check = (row, { read }) => {
  const { value = '', field = '' } = row;
  const { facts, problems } = read(withValue(field, value), 'UTC');
  if (field === 'title' || field === 'description') {
    const why = facts === undefined ? `refused: ${problems[0]?.message ?? ''}` : 'published';
    return { ok: (row['expect'] === 'absent') === (facts === undefined), why };
  }
  if (facts === undefined) return QUARANTINED;
  const { employer, ...others } = facts;
  const isShown = statedTexts(field === 'employer' ? { employer, ...others } : others).some(
    (text) =>
      text === value ||
      (fold(value) !== '' &&
        (fold(text) === fold(value) || (value.length > 3 && fold(text).includes(fold(value))))),
  );
  return {
    ok: row['expect'] === 'real' ? isShown : !isShown,
    why: isShown ? 'shown as stated' : 'not shown',
  };
};

/** A posting's properties with a value in one field. */
function withValue(field: string, value: string): JsonObject {
  const inAddress = (properties: JsonObject): JsonObject => ({
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', ...properties } },
  });
  switch (field) {
    case 'addressLocality':
      return inAddress({ addressLocality: value, addressCountry: 'US' });
    case 'addressRegion':
      return inAddress({ addressLocality: 'Arona', addressRegion: value, addressCountry: 'IT' });
    case 'addressCountry':
      return inAddress({ addressLocality: 'Springfield', addressCountry: value });
    case 'postalCode':
    case 'streetAddress':
      return inAddress({ [field]: value, addressLocality: 'Berlin', addressCountry: 'DE' });
    case 'employer':
      return { hiringOrganization: { '@type': 'Organization', name: value } };
    case 'description':
      return { description: value === 'true' ? true : value === 'false' ? false : value };
    default:
      return { [field]: value };
  }
}

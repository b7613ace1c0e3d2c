// USAJOBS Search API: https://developer.usajobs.gov/api-reference/get-api-search

import type { JsonObject } from '../../job/schema-org.ts';
import { escapeText } from '../../html/escape-text.ts';
import type { StatedPlace } from '../address.ts';
import { toTexts } from '../draft.ts';
import { isTrueAt, listAt, numberAt, objectsAt, textAt, hasTexts } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

const JOB = 'MatchedObjectDescriptor';
const DETAILS = `${JOB}.UserArea.Details`;

const UNITS: ReadonlyMap<string, string> = new Map([
  ['PA', 'year'],
  ['PH', 'hour'],
  ['PM', 'month'],
  ['PD', 'day'],
  ['PW', 'week'],
]);

export const usaJobs: JsonFormat = {
  name: 'USAJOBS search',
  lists: ['SearchResult.SearchResultItems'],
  isRecord: (record) => hasTexts(record, `${JOB}.PositionTitle`),
  read: (item, draft) => {
    draft.copy('title', `${JOB}.PositionTitle`);
    draft.put('description', descriptionOf(item), DETAILS);
    draft.copy('url', `${JOB}.PositionURI`);
    draft.employer(`${JOB}.OrganizationName`);
    draft.identifier('MatchedObjectId');
    draft.date('datePosted', `${JOB}.PublicationStartDate`, `${JOB}.PositionStartDate`);
    draft.date('validThrough', `${JOB}.ApplicationCloseDate`, `${JOB}.PositionEndDate`);
    const types = objectsAt(item, `${JOB}.PositionSchedule`).flatMap(
      (one) => textAt(one, 'Name') ?? [],
    );
    draft.put('employmentType', types.length === 1 ? types[0] : types, `${JOB}.PositionSchedule`);
    draft.places(
      placesOf(item),
      isTrueAt(item, `${DETAILS}.RemoteIndicator`),
      `${JOB}.PositionLocation`,
    );
    const [pay] = objectsAt(item, `${JOB}.PositionRemuneration`);
    const code = textAt(pay, 'RateIntervalCode') ?? '';
    draft.pay(
      {
        min: numberAt(pay, 'MinimumRange'),
        max: numberAt(pay, 'MaximumRange'),
        // Federal pay is in dollars; the reply leaves that out.
        currency: 'USD',
        unit: UNITS.get(code) ?? textAt(pay, 'Description') ?? code,
      },
      `${JOB}.PositionRemuneration`,
    );
    if (pay !== undefined) {
      draft.warn(
        'baseSalary',
        'is read in US dollars: USAJOBS names no currency, and federal pay is in dollars.',
      );
    }
    const apply = toTexts(listAt(item, `${JOB}.ApplyURI`))[0];
    draft.apply({ url: apply }, `${JOB}.ApplyURI`);
    draft.own('department', `${JOB}.DepartmentName`);
  },
  withoutText: 'Ask USAJOBS with Fields=Full, and save that reply.',
};

function descriptionOf(item: JsonObject): string | undefined {
  const duties = toTexts(listAt(item, `${DETAILS}.MajorDuties`));
  const list = duties.map((duty) => `<li>${escapeText(duty)}</li>`).join('');
  return joinParts([
    { text: textAt(item, `${DETAILS}.JobSummary`) },
    { heading: 'Duties', text: duties.length > 1 ? `<ul>${list}</ul>` : duties[0] },
    { heading: 'Qualifications', text: textAt(item, `${JOB}.QualificationSummary`) },
    { heading: 'Requirements', text: textAt(item, `${DETAILS}.Requirements`) },
  ]);
}

/** CityName is the town with its state. */
function placesOf(item: JsonObject): StatedPlace[] {
  const places = objectsAt(item, `${JOB}.PositionLocation`).map((place) => {
    const region = textAt(place, 'CountrySubDivisionCode');
    const name = textAt(place, 'CityName');
    const [town, ...rest] = (name ?? '').split(', ');
    return {
      street: textAt(place, 'AddressLine'),
      city: region !== undefined && rest.join(', ') === region ? town : name,
      region,
      country: textAt(place, 'CountryCode'),
      latitude: textAt(place, 'Latitude'),
      longitude: textAt(place, 'Longitude'),
    };
  });
  const display = textAt(item, `${JOB}.PositionLocationDisplay`);
  const isPlace = display !== undefined && display !== 'Multiple Locations';
  return places.length > 0 || !isPlace ? places : [{ text: display }];
}

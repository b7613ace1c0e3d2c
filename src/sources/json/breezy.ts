// Breezy HR's public positions: ACCOUNT.breezy.hr/json

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { hasTexts, isTrueAt, objectsAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const breezy: JsonFormat = {
  name: 'Breezy HR positions',
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'friendly_id', 'name', 'published_date', 'url'),
  read: (job, draft) => {
    draft.copy('title', 'name');
    draft.copy('description', 'description');
    draft.copy('url', 'url');
    draft.employer('company.name');
    draft.identifier('id');
    draft.date('datePosted', 'published_date');
    draft.employmentType('type.name');
    const listed = objectsAt(job, 'locations');
    const places = listed.length > 0 ? listed : objectsAt(job, 'location');
    const isRemote =
      isTrueAt(job, 'location.is_remote') || isTrueAt(listed[0] ?? null, 'is_remote');
    draft.places(places.map(placeOf), isRemote, listed.length > 0 ? 'locations' : 'location');
    draft.copy('baseSalary', 'salary');
    draft.own('department', 'department');
  },
  withoutText:
    'Breezy gives no texts here: save the page of each job as HTML, which holds its JobPosting.',
};

function placeOf(place: JsonObject): StatedPlace {
  return {
    text: textAt(place, 'name'),
    city: textAt(place, 'city'),
    region: textAt(place, 'state.id') ?? textAt(place, 'state.name'),
    country: textAt(place, 'country.id') ?? textAt(place, 'country.name'),
  };
}

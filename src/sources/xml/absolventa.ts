// Absolventa's job_offer: https://github.com/Absolventa/api-docs

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { XmlFormat } from './xml-format.ts';

const PARTS = ['description', 'tasks', 'qualifications', 'benefits', 'company_description'];

export const absolventa: XmlFormat = {
  name: 'Absolventa job offer',
  units: ['job_offer', 'job_offers/job_offer'],
  names: 'as written',
  isRecord: (offer) => textAt(offer, 'title') !== undefined,
  read: (offer, draft) => {
    draft.copy('title', 'title');
    const parts = PARTS.map((name) => ({
      heading: textAt(offer, `${name}_headline`),
      text: textAt(offer, name),
    }));
    draft.put('description', joinParts(parts), 'description');
    draft.copy('url', 'url');
    draft.employer();
    draft.identifier('id', 'external_id');
    draft.date('datePosted', 'started_at');
    const listed = objectsAt(offer, 'job_offer_locations.job_offer_location').map(placeOf);
    const own = placeOf(offer);
    const places =
      own.city === undefined && own.postalCode === undefined ? listed : [own, ...listed];
    draft.places(places, false, 'city');
    draft.apply(
      { url: textAt(offer, 'application_url'), email: textAt(offer, 'application_email') },
      'application_url',
    );
  },
};

function placeOf(record: JsonObject): StatedPlace {
  return {
    street: textAt(record, 'street'),
    postalCode: textAt(record, 'zip'),
    city: textAt(record, 'city'),
    country: textAt(record, 'country'),
  };
}

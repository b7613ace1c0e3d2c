// HR-XML 2.x PositionOpening: https://hropenstandards.org

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { objectsAt, textAt } from '../record.ts';
import { joinParts, type TextPart } from '../text-parts.ts';
import type { XmlFormat } from './xml-format.ts';

/** Parts of a description that are no words of the ad. */
const NO_TEXT = /^(?:mode|color|videourl|headerimageurl|contact)$/i;
const POSTING = 'positionpostings.positionposting';
const DETAIL = 'positionprofile.positiondetail';

export const hrXml: XmlFormat = {
  name: 'HR-XML position',
  units: [
    'PositionOpening',
    'PositionOpenings/PositionOpening',
    'Envelope/Content/PositionOpening',
  ],
  names: 'folded',
  isRecord: (opening) => textAt(opening, `${DETAIL}.positiontitle`) !== undefined,
  read: (opening, draft) => {
    const [posting] = objectsAt(opening, POSTING);
    const [profile] = objectsAt(opening, 'positionprofile');
    draft.copy('title', `${DETAIL}.positiontitle`);
    draft.put('description', descriptionOf(profile), 'positionprofile');
    draft.put('url', textAt(posting, 'link'), POSTING);
    draft.employer(`${DETAIL}.company.name`);
    draft.identifier(`${POSTING}.id.idvalue`, 'positionrecordinfo.id.idvalue');
    draft.put('datePosted', textAt(posting, 'id.@validfrom'), POSTING);
    draft.put('validThrough', textAt(posting, 'id.@validto'), POSTING);
    draft.employmentType(`${DETAIL}.positionschedule`);
    const places = objectsAt(opening, `${DETAIL}.physicallocation`).map(placeOf);
    draft.places(places, false, `${DETAIL}.physicallocation`);
    const methods = methodsOf(profile);
    draft.apply(
      {
        url: firstText(methods, 'internetwebaddress', 'bywebpage.internetwebaddress'),
        email: firstText(methods, 'internetemailaddress', 'byemail.internetemailaddress'),
      },
      'positionprofile.howtoapply',
    );
  },
};

/** Ways to apply stand in elements of several names, or in none of their own. */
function methodsOf(profile: JsonObject | undefined): JsonObject[] {
  return objectsAt(profile, 'howtoapply').flatMap((way) => [
    way,
    ...objectsAt(way, 'applicationmethods'),
    ...objectsAt(way, 'applicationmethods.applicationmethod'),
    ...objectsAt(way, 'applicationmethod'),
  ]);
}

function firstText(records: readonly JsonObject[], ...paths: string[]): string | undefined {
  return records
    .flatMap((record) => paths.map((path) => textAt(record, path)))
    .find((text) => text !== undefined);
}

/** Name and value in pairs, where "XHeadline" is the heading of "X". */
function descriptionOf(profile: JsonObject | undefined): string | undefined {
  const pairs = objectsAt(profile, 'formattedpositiondescription').map((pair) => ({
    name: textAt(pair, 'name') ?? '',
    value: textAt(pair, 'value'),
  }));
  const headings = new Map(
    pairs
      .filter(({ name }) => /headline$/i.test(name))
      .map(({ name, value }) => [name.slice(0, -8), value]),
  );
  const parts: TextPart[] = pairs
    .filter(({ name }) => !/headline$/i.test(name) && !NO_TEXT.test(name))
    .map(({ name, value }) => ({ heading: headings.get(name), text: value }));
  return joinParts(parts);
}

function placeOf(location: JsonObject): StatedPlace {
  const part = (name: string) => textAt(location, `postaladdress.${name}`);
  const street = [part('deliveryaddress.streetname'), part('deliveryaddress.buildingnumber')];
  const address = street.filter((one) => one !== undefined).join(' ');
  return {
    street: address === '' ? part('deliveryaddress.addressline') : address,
    postalCode: part('postalcode'),
    city: part('municipality'),
    region: part('region'),
    country: part('countrycode'),
  };
}

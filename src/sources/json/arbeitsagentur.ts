// Jobsuche of the Bundesagentur für Arbeit, versions 4 and 6: https://jobsuche.api.bund.dev

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import type { Draft } from '../draft.ts';
import { hasTexts, isTrueAt, numberAt, objectsAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

const PAGE = 'https://www.arbeitsagentur.de/jobsuche/jobdetail/';
const PAY_UNITS: ReadonlyMap<string, string> = new Map([
  ['JAHRESGEHALT', 'year'],
  ['MONATSGEHALT', 'month'],
  ['STUNDENLOHN', 'hour'],
]);

export const arbeitsagentur: JsonFormat = {
  name: 'Jobsuche of the Bundesagentur für Arbeit',
  lists: ['stellenangebote', 'ergebnisliste'],
  isSingle: true,
  isRecord: (record) =>
    hasTexts(record, 'refnr', 'arbeitgeber') ||
    hasTexts(record, 'referenznummer', 'firma') ||
    hasTexts(record, 'stellenangebotsTitel', 'stellenangebotsBeschreibung'),
  read: (job, draft) => {
    draft.copy('title', 'stellenangebotsTitel', 'titel', 'beruf', 'hauptberuf');
    draft.copy('description', 'stellenangebotsBeschreibung', 'stellenbeschreibung');
    const number = textAt(job, 'referenznummer') ?? textAt(job, 'refnr');
    draft.put('url', number && `${PAGE}${encodeURIComponent(number)}`, 'refnr');
    draft.copy('url', 'externeURL', 'externeUrl', 'allianzpartnerUrl');
    draft.employer('firma', 'arbeitgeber');
    draft.identifier('referenznummer', 'refnr');
    draft.date(
      'datePosted',
      'datumErsteVeroeffentlichung',
      'ersteVeroeffentlichungsdatum',
      'aktuelleVeroeffentlichungsdatum',
    );
    draft.date('jobStartDate', 'eintrittszeitraum.von', 'eintrittsdatum');
    putType(job, draft);
    const isRemote =
      isTrueAt(job, 'homeofficemoeglich') && textAt(job, 'homeofficetyp') === 'AUSSCHLIESSLICH';
    draft.places(placesOf(job), isRemote, 'stellenlokationen', 'arbeitsort');
    const unit = PAY_UNITS.get(textAt(job, 'verguetungsangabe') ?? '');
    draft.pay(
      {
        min: numberAt(job, 'gehaltsspanneVon'),
        max: numberAt(job, 'gehaltsspanneBis'),
        // The reply names no currency.
        currency: undefined,
        unit: unit ?? textAt(job, 'verguetungsangabe'),
      },
      'gehaltsspanneVon',
    );
  },
  withoutText: 'Search replies have no texts: save the reply of each job (jobdetails).',
};

function putType(job: JsonObject, draft: Draft): void {
  const isPart = Object.keys(job).some(
    (name) => name.startsWith('arbeitszeitTeilzeit') && isTrueAt(job, name),
  );
  const types = [
    ...(isTrueAt(job, 'arbeitszeitVollzeit') ? ['FULL_TIME'] : []),
    ...(isPart ? ['PART_TIME'] : []),
  ];
  draft.put('employmentType', types.length === 1 ? types[0] : types, 'arbeitszeitVollzeit');
}

function placesOf(job: JsonObject): StatedPlace[] {
  const listed = objectsAt(job, 'stellenlokationen');
  const places = listed.length > 0 ? listed : objectsAt(job, 'arbeitgeberAdresse');
  if (places.length > 0) return places.map((place) => toStated(place, 'adresse.', place));
  return objectsAt(job, 'arbeitsort').map((place) => toStated(place, '', place));
}

function toStated(place: JsonObject, prefix: string, at: JsonObject): StatedPlace {
  const part = (name: string) => textAt(place, `${prefix}${name}`);
  const street = [part('strasse'), part('hausnummer')].filter((one) => one !== undefined).join(' ');
  return {
    street: street === '' ? undefined : street,
    postalCode: part('plz'),
    city: part('ort'),
    region: part('region'),
    country: part('land'),
    latitude: textAt(at, 'breite') ?? textAt(at, 'koordinaten.lat'),
    longitude: textAt(at, 'laenge') ?? textAt(at, 'koordinaten.lon'),
  };
}

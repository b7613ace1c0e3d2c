// A location written as one text may name several places; it is taken apart only where that is sure.

import { toSureCountryCode } from './country.ts';

/** Nothing but lists of places is written with these. */
const SURE_SEPARATOR = /\s*[;|•]\s*/;
/** These stand inside names too: "Truth or Consequences", "Frankfurt / Oder", "Biel/Bienne". */
const WORD_SEPARATOR = /\s+(?:or|oder|ou|ó|eller|\/)\s+/;

/** Ways of working that sources write where a place belongs. */
const FROM_AFAR = new Set(
  'remote,fully remote,100% remote,remote work,work from home,wfh,home office,homeoffice,home-office,telecommute,télétravail,teletrabajo,remoto,zdalnie'.split(
    ',',
  ),
);
const PARTLY_OR_NOT_FROM_AFAR = new Set(
  'hybrid,hybrid remote,remote/hybrid,on-site,onsite,on site'.split(','),
);

/** Takes a clean text; says whether it names a way of working and no place. */
export function isWorkplace(text: string): boolean {
  return isFromAfar(text) || PARTLY_OR_NOT_FROM_AFAR.has(text.toLowerCase());
}

/** "Various", "3 locations": words for more than one place, of which none is named. */
const SEVERAL =
  /^(?:(?:various|multiple|several)(?: (?:locations|places|sites|cities|offices))?|\d{1,4}\+? locations|(?:verschiedene|mehrere) (?:standorte|orte)|plusieurs (?:lieux|sites)|(?:varias|múltiples) ubicaciones)$/i;

/** Whether a clean text says that there are several places and names none. */
export function isSeveralPlaces(text: string): boolean {
  return SEVERAL.test(text);
}

/** Takes a clean text; says whether it means work that is wholly done from afar. */
export function isFromAfar(text: string): boolean {
  return FROM_AFAR.has(text.toLowerCase().replaceAll('_', ' '));
}

/** Takes a clean location text; gives its places apart where the evidence is good, else the text as the only one. */
export function splitLocations(text: string): string[] {
  const listed = partsOf(text, SURE_SEPARATOR);
  if (listed.length > 1 && listed.every(looksLikePlace)) return listed;
  const named = partsOf(text, WORD_SEPARATOR);
  const isEvident = named.some(isPlaceByItself) || named.every(endsInArea);
  return named.length > 1 && named.every(looksLikePlace) && isEvident ? named : [text];
}

function partsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((part) => part !== '');
}

/** Short, without digits (as a street would have), and beginning like a name. */
function looksLikePlace(part: string): boolean {
  return part.length <= 60 && !/\d/.test(part) && /^[\p{Lu}\p{Lo}]/u.test(part);
}

/** A country, or a way of working. */
function isPlaceByItself(part: string): boolean {
  return toSureCountryCode(part) !== undefined || isWorkplace(part);
}

/** "Austin, TX", "Leeds, United Kingdom". */
function endsInArea(part: string): boolean {
  const last =
    part
      .split(/\s*,\s*/)
      .slice(1)
      .at(-1) ?? '';
  return /^[A-Z]{2}$/.test(last) || toSureCountryCode(last) !== undefined;
}

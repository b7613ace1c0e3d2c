// A location written as one text may name several places; it is split only where that is certain.

import { toSureCountryCode } from './country.ts';

/** Used in lists of places only. */
const SURE_SEPARATOR = /\s*[;|•]\s*/;
/** Found inside names too: "Truth or Consequences", "Frankfurt / Oder", "Biel/Bienne". */
const WORD_SEPARATOR = /\s+(?:or|oder|ou|ó|eller|\/)\s+/;

/** Ways of working that sources write in the position of a place. */
const FULLY_REMOTE = new Set(
  'remote,fully remote,100% remote,remote work,work from home,wfh,home office,homeoffice,home-office,telecommute,télétravail,teletrabajo,remoto,zdalnie'.split(
    ',',
  ),
);
const HYBRID_OR_ON_SITE = new Set(
  'hybrid,hybrid remote,remote/hybrid,on-site,onsite,on site'.split(','),
);

/** Whether a clean text is a way of working and no place. */
export function isWorkplace(text: string): boolean {
  return isFullyRemote(text) || HYBRID_OR_ON_SITE.has(text.toLowerCase());
}

/** An office by its rank, which is in no town of that name. */
const OFFICES = new Set(
  'head office,headquarters,headquarter,hq,main office,corporate office,corporate headquarters,company headquarters,regional office,branch office,zentrale,firmenzentrale,hauptsitz,firmensitz,hauptverwaltung,siège,siège social,au siège,oficina central,oficinas centrales,sede central,sede principale,escritório central,hoofdkantoor,huvudkontor,hovedkontor,pääkonttori,siedziba,siedziba główna,centrala,головной офис,本社,总部,總部,본사,المقر الرئيسي'.split(
    ',',
  ),
);

export function isOffice(text: string): boolean {
  return OFFICES.has(text.toLowerCase());
}

/** "Various", "3 locations": more than one place, and none of them named. */
const SEVERAL_PLACES =
  /^(?:(?:various|multiple|several)(?: (?:locations|places|sites|cities|offices))?|\d{1,4}\+? locations|(?:verschiedene|mehrere) (?:standorte|orte)|plusieurs (?:lieux|sites)|(?:varias|múltiples) ubicaciones)$/i;

export function isSeveralPlaces(text: string): boolean {
  return SEVERAL_PLACES.test(text);
}

const SEVERAL_IN_AREA =
  /^(?:(?:(?:various|multiple|several|different|all) (?:locations|places|sites|cities|offices|sites|branches|stores)|(?:verschiedene|mehrere) (?:standorte|orte)|plusieurs (?:lieux|sites|villes)|(?:varias|múltiples) (?:ubicaciones|ciudades)|varie sedi|diverse (?:sedi|locaties))\s+(?:across|in|within|throughout|around|of|aus|en|à travers|dans|por|em)|anywhere in|throughout|across|nationwide,?(?: in)?)\s+(?:the |la |le |l['’]|les |los |der |den )?(\S.{1,60})$/i;

/** "Various locations across the UK": the words for the area in which they are, undefined where there are none. */
export function areaOfSeveralPlaces(text: string): string | undefined {
  return SEVERAL_IN_AREA.exec(text)?.[1];
}

export function isFullyRemote(text: string): boolean {
  return FULLY_REMOTE.has(text.toLowerCase().replaceAll('_', ' '));
}

/** Returns each place of a clean text where the evidence is good, else the text alone. */
export function splitLocations(text: string): string[] {
  const countries = text.split(',').map((part) => part.trim());
  if (countries.length > 1 && countries.every(isCountryInWords)) return countries;
  const listed = partsOf(text, SURE_SEPARATOR);
  if (listed.length > 1 && listed.every(looksLikePlace)) return listed;
  const named = partsOf(text, WORD_SEPARATOR);
  const isEvident = named.some(isPlaceByItself) || named.every(endsInArea);
  return named.length > 1 && named.every(looksLikePlace) && isEvident ? named : [text];
}

/** "Georgia" is not sure, and "CA" no word. */
function isCountryInWords(part: string): boolean {
  return part.length > 3 && toSureCountryCode(part) !== undefined;
}

function partsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((part) => part !== '');
}

/** Short, without digits (streets have them), and with the first letter of a name. */
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

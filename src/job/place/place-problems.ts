// Warnings about a posting's places, for example that nothing in them is readable or that coordinates are swapped.

import { toCleanText } from '../../html/clean-text.ts';
import { looksSwapped } from './coordinates.ts';
import { areasOf } from './place.ts';
import type { Posting, UnsafePlace } from '../posting.ts';
import { quoteFound, type Problem } from '../problem.ts';
import type { readPlaces } from './read-place.ts';
import { isSeveralPlaces } from './split-location.ts';

/** The only text, where it contains the number of a street or a postal code beside words. */
function findAddressInOneText({ text, name, ...stated }: UnsafePlace): string | undefined {
  const written = text ?? name;
  if (written === undefined || Object.keys(stated).length > 0) return undefined;
  const clean = toCleanText(written, 500);
  const parts = clean.split(',');
  const hasNumber = parts.some((part) => /\d/.test(part) && /\p{L}/u.test(part));
  // "Paris 15e, France" and "Building 5" are places; three parts, or the four digits of a postal code, are an address.
  const isAddress = parts.length > 2 || (parts.length === 2 && /\d{4}/.test(clean));
  return hasNumber && isAddress ? clean : undefined;
}

export function findPlaceProblems(
  posting: Posting,
  { places, workplaces, areNamesPlaces }: ReturnType<typeof readPlaces>,
): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string) =>
    problems.push({ field: 'jobLocation', severity: 'warning', message });
  if (posting.places.length > 0 && places.every((place) => areasOf(place, 'en').length === 0)) {
    add('names no country, region or locality. Write at least "addressCountry", for example "DE".');
  }
  const several = workplaces.find(isSeveralPlaces);
  if (several !== undefined) {
    add(
      `${quoteFound(several)} names no place, and is shown as written. Write each place, with "addressLocality" and "addressCountry".`,
    );
  }
  if (areNamesPlaces) {
    add(
      'has places with one address and different names, and the names were read as the places. Write into each place an address of its own.',
    );
  }
  const [address] = posting.places.flatMap((place) => findAddressInOneText(place) ?? []);
  if (address !== undefined) {
    add(
      `${quoteFound(address)} is one text: its street, postal code and town can't be distinguished, and are all read as the town. Write "streetAddress", "postalCode", "addressLocality" and "addressCountry".`,
    );
  }
  const swapped =
    posting.places.find(({ latitude }) => Math.abs(Number(latitude)) > 90) ??
    places.find(looksSwapped);
  if (swapped !== undefined) {
    add(
      `latitude ${quoteFound(String(swapped.latitude))} and longitude ${quoteFound(String(swapped.longitude))} look swapped. Write the degrees north as latitude, east as longitude.`,
    );
  }
  return problems;
}

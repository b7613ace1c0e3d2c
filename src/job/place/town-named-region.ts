// A region's name in the position of a town: "California, United States", "Queensland" beside AU.

import { foldName } from '../fold.ts';
import { isWidestRegion, toRegion, type Region } from './region.ts';

/**
 * Countries whose widest regions mostly have names that no town has, with the codes of those that share one:
 * these mean the town. In countries that are not listed, towns and regions share their names.
 */
const NAMED_LIKE_TOWNS: Readonly<Record<string, string>> = {
  AT: '5 9',
  AU: '',
  BE: 'BRU VAN WLG WLX WNA',
  BR: 'RJ SP',
  CA: 'QC',
  CH: 'AI AR BE BS FR GE GL LU NE NW OW SG SH SO SZ ZG ZH',
  CN: 'BJ CQ HK JL MO SH TJ TW',
  DE: 'BE HB HH',
  ES: 'CE MC MD ML',
  FR: '',
  IN: 'CH DL PY',
  IT: '',
  JP: '02 05 06 07 09 11 12 13 15 16 18 19 20 21 22 26 27 29 30 31 33 34 35 36 39 40 41 42 43 44 45 46 47',
  MX: 'AGU CAM CHH CMX COL DUR GUA MEX OAX PUE QUE SLP TLA VER ZAC',
  NL: 'GR UT',
  NZ: 'AUK GIS NSN WGN',
  PK: 'IS',
  PL: '10',
  US: 'DC NY WA',
  ZA: '',
};

/** Of the United Kingdom's regions only its nations have names of their own. */
const NATIONS_OF_GB = new Set(['ENG', 'NIR', 'SCT', 'WLS']);

/** Where the region repeats the country, all parts were moved up a level, and these are the region too. */
const MOVED_UP: Readonly<Record<string, string>> = { CA: 'QC', US: 'NY WA' };

/** The region that a stated locality names; undefined where it may be a town. */
export function regionOfLocality(
  country: string,
  locality: string,
  regionRepeatsCountry: boolean,
): Region | undefined {
  const region = toRegion(country, locality);
  // "LA" in the position of a town is one.
  if (region === undefined || foldName(locality) === foldName(region.code)) return undefined;
  if (country === 'GB') return NATIONS_OF_GB.has(region.code) ? region : undefined;
  const towns = NAMED_LIKE_TOWNS[country];
  if (towns === undefined || !isWidestRegion(country, region)) return undefined;
  const isTown = has(towns, region.code);
  const isMovedUp = regionRepeatsCountry && has(MOVED_UP[country] ?? '', region.code);
  return isTown && !isMovedUp ? undefined : region;
}

function has(codes: string, code: string): boolean {
  return codes.split(' ').includes(code);
}

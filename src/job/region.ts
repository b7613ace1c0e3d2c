// Regions by code or by name: "WA" and "Washington" are one place.

import { iso31662 } from 'iso-3166';
import { foldName } from './fold.ts';

/** A subdivision of a country as ISO 3166-2 lists it. */
export interface Region {
  /** The part of the code after the hyphen, "WA". */
  code: string;
  name: string;
}

let regionsByCountry: Map<string, Map<string, Region>> | undefined;

function indexRegions(): Map<string, Map<string, Region>> {
  if (regionsByCountry !== undefined) return regionsByCountry;
  const byCountry = new Map<string, Map<string, Region>>();
  const entries = iso31662.map(({ code, name }) => {
    const [country = '', part = ''] = code.split('-');
    return { country, region: { code: part, name } };
  });
  const add = (country: string, key: string, region: Region) => {
    const regions = byCountry.get(country) ?? new Map<string, Region>();
    byCountry.set(country, regions);
    if (!regions.has(key)) regions.set(key, region);
  };
  // Codes first: "MA" in the US is Massachusetts whatever else may be called that.
  for (const { country, region } of entries) add(country, foldName(region.code), region);
  for (const { country, region } of entries) add(country, foldName(region.name), region);
  regionsByCountry = byCountry;
  return byCountry;
}

/** Takes ISO 3166-1 alpha-2 and a region's code ("WA", "US-WA") or name; gives the region, or nothing. */
export function toRegion(country: string, written: string): Region | undefined {
  const key = foldName(written);
  const prefix = `${country.toLowerCase()} `;
  const regions = indexRegions().get(country);
  return (
    regions?.get(key) ??
    (key.startsWith(prefix) ? regions?.get(key.slice(prefix.length)) : undefined)
  );
}

// jobLocation in any shape: a Place, an address where a Place belongs, text, or a list of them.

import type { UnsafePlace } from '../posting.ts';
import type { Node } from '../schema-org.ts';

/** Several values of these are several places; of the parts below they may be lines of one address. */
const AREA_PARTS = [
  ['country', 'addressCountry'],
  ['region', 'addressRegion'],
  ['locality', 'addressLocality'],
] as const;
const LINE_PARTS = [
  ['streetAddress', 'streetAddress'],
  ['postalCode', 'postalCode'],
] as const;

export function readLocations(node: Node): UnsafePlace[] {
  return node.members('jobLocation').flatMap((location) => {
    if (typeof location === 'string') return [{ text: location }];
    const addresses = location.nodes('address');
    // An address in the position of a Place has the properties itself.
    return (addresses.length === 0 ? [location] : addresses).flatMap((address) =>
      readAddress(address, location),
    );
  });
}

/** What a Place may say beside its address, its name and its point. */
const OTHER_PROPERTIES = ['containedInPlace', 'containedIn', 'hasMap', 'map', 'sameAs', 'url'];
const SHAPES = ['circle', 'box', 'polygon', 'line'];

/** Returns the first words of a location that is stated in none of the forms that are read. */
export function readOtherLocation(node: Node): string | undefined {
  for (const location of node.nodes('jobLocation')) {
    const words = OTHER_PROPERTIES.map((property) => location.text(property));
    const shapes = location.nodes('geo').flatMap((geo) => SHAPES.map((shape) => geo.text(shape)));
    const found = [...words, ...shapes].find((text) => text !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readAddress(address: Node, location: Node): UnsafePlace[] {
  const areas = AREA_PARTS.map(([part, property]) => ({ part, texts: address.texts(property) }));
  // One address that lists three cities is three places.
  const places = Math.max(1, ...areas.map(({ texts }) => texts.length));
  const lines = LINE_PARTS.map(([part, property]) => {
    const texts = address.texts(property);
    return { part, texts: places === 1 && texts.length > 1 ? [texts.join(', ')] : texts };
  });
  const text = location.members('address').find((member) => typeof member === 'string');
  const name = location.text('name');
  return Array.from({ length: places }, (_, index) => ({
    ...(text === undefined ? {} : { text }),
    // One name for three cities names none of them.
    ...(name === undefined || places > 1 ? {} : { name }),
    ...Object.fromEntries(
      [...areas, ...lines]
        .map(({ part, texts }) => [part, pick(texts, index, places)] as const)
        .filter(([, value]) => value !== undefined),
    ),
    ...(places === 1 ? readCoordinates(location) : {}),
  }));
}

/** A single value belongs to every place, a list of the same length one to each; anything else is not guessed. */
function pick(texts: readonly string[], index: number, places: number): string | undefined {
  if (texts.length === 1) return texts[0];
  return texts.length === places ? texts[index] : undefined;
}

/** Reads `geo`, an object or "latitude, longitude", or else the Place itself. */
function readCoordinates(location: Node): Pick<UnsafePlace, 'latitude' | 'longitude'> {
  const [geo] = location.members('geo');
  const written = typeof geo === 'string' ? geo.split(',') : [];
  const source = typeof geo === 'object' ? geo : location;
  const latitude = written[0] ?? source.text('latitude') ?? location.text('latitude');
  const longitude = written[1] ?? source.text('longitude') ?? location.text('longitude');
  return {
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
  };
}

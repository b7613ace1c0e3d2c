// Everything of the program that the checks of tables call.

import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import { placeSuggestions } from '../../src/browser/place-suggestions.ts';
import { placeTerms } from '../../src/browser/place-terms.ts';
import { suggest } from '../../src/browser/suggestions.ts';
import { toPlaceNamesFile } from '../../src/board/place-names.ts';
import { areaAliases } from '../../src/job/place/area-aliases.ts';
import type { PlaceNames } from '../../src/listing/place-names.ts';
import { toFacts } from '../../src/job/facts.ts';
import type { JobFacts } from '../../src/job/job.ts';
import { areasOf, type Place } from '../../src/job/place/place.ts';
import type { Problem } from '../../src/job/problem.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { indexReferences, type JsonObject } from '../../src/job/schema-org.ts';

export interface Project {
  /** Reads one JobPosting; facts are undefined where it can't be published. */
  read: (properties: JsonObject, timeZone: string) => { facts?: JobFacts; problems: Problem[] };
  /** Undefined where a description is refused. */
  describe: (unsafe: string) => string | undefined;
  suggest: (
    typed: string,
    counts: ReadonlyMap<string, number>,
    names: Readonly<Record<string, string>>,
  ) => readonly { value: string }[];
  areaPath: (place: Place) => string;
  isOpenToAll: (facts: JobFacts) => boolean;
}

const LOCALE = 'en-GB';

/** A posting that has what it needs, and these properties. */
function postingWith(properties: JsonObject): JsonObject {
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Baker',
    description: 'Bakes bread from four in the morning.',
    hiringOrganization: { '@type': 'Organization', name: 'Three Sheaves' },
    ...properties,
  };
}

export async function connect(): Promise<Project> {
  const { toDescription } = await createDescriber();
  return {
    read: (properties, timeZone) => {
      const posting = postingWith(properties);
      const { facts, problems } = toFacts(readPosting(posting, indexReferences(posting)), {
        timeZone,
        locale: LOCALE,
        describe: (unsafe) => ({
          reference: { key: 'key', digest: 'digest', summary: '' },
          text: unsafe,
          minHash: '',
          warnings: [],
        }),
      });
      return { ...(facts && { facts }), problems };
    },
    describe: (unsafe) => {
      try {
        return toDescription(unsafe).html;
      } catch (error) {
        if (error instanceof DescriptionRefused) return undefined;
        throw error;
      }
    },
    suggest: (typed, counts, names) => {
      const aliases = Object.fromEntries(
        Object.entries(names).map(([path, name]) => [path, areaAliases(path, name)]),
      );
      const { json } = toPlaceNamesFile(names, counts, {});
      const terms = placeTerms(names, aliases, JSON.parse(json) as PlaceNames);
      return suggest(typed, placeSuggestions(counts, names, terms));
    },
    areaPath: (place) => areasOf(place, LOCALE).at(-1)?.path ?? '',
    isOpenToAll: ({ applicantLocations }) =>
      applicantLocations.some(({ kind }) => kind === 'anywhere'),
  };
}

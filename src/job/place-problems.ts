// What is odd about a posting's places: nothing readable in them, or coordinates the wrong way round.

import { looksSwapped } from './coordinates.ts';
import type { Place } from './place.ts';
import type { Posting } from './posting.ts';
import { quoteFound, type Problem } from './problem.ts';

/** Takes the posting and the places read of it; gives a warning for each thing that could not be taken as it stands. */
export function findPlaceProblems(posting: Posting, places: readonly Place[]): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string) =>
    problems.push({ field: 'jobLocation', severity: 'warning', message });
  if (posting.places.length > 0 && places.length === 0) {
    add('names no country, region or locality. Write at least "addressCountry", for example "DE".');
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

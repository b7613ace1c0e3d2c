// The search as the list's script calls it: in a worker, so that the page stays responsive while thousands of jobs are
// searched.

import type { FacetCounts } from '../listing/facet-counts.ts';
import type { Moment } from '../listing/moment.ts';
import type { Point } from '../listing/row.ts';
import type { Query } from '../listing/query.ts';
import type { Found } from '../search/engine.ts';
import type { LinePiece } from '../search/matching/matched-line.ts';
import type { Depth } from '../search/word-search.ts';
import { site } from '../site.ts';
import type { NearestPlace } from './nearest-place.ts';
import { part } from './parts.ts';
import type { AnswerMessage, Answers, FoundPlaces, Question } from './search-messages.ts';
import workerAddress from './search-worker.ts?worker&url';

/** Each call resolves once the data is open. */
export interface Search {
  /** Areas by path once the data is open; values of facets by "company:crumb" once a query needs or counts them. */
  names: Record<string, string>;
  /** Rejects if the data can't be loaded. */
  opening: Promise<void>;
  search: (query: Query, moment: Moment, depth?: Depth) => Promise<Found>;
  /** Counts what each value of the form would find. */
  countValues: (query: Query, moment: Moment, depth?: Depth) => Promise<FacetCounts>;
  /** Finds the line of a job's page that says the words. */
  findLine: (words: string, page: string) => Promise<LinePiece[] | undefined>;
  /** Finds what a typed place may mean; counts are those of the query that it adds to. */
  findPlaces: (typed: string, query: Query, moment: Moment) => Promise<FoundPlaces>;
  /** Finds the place nearest to a point. */
  findNearest: (point: Point) => Promise<NearestPlace | undefined>;
  count: (queries: readonly Query[], moment: Moment) => Promise<number[]>;
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

// The page's policy allows a worker only from an address that this makes: the one of our own file.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'placard-worker',
  { createScriptURL: () => workerAddress },
);

let opened: Search | undefined;

/** Opens the search once; a failed opening is tried again at the next call. The folder is for data not in the page. */
export function openSearch(folder: string): Search {
  if (opened !== undefined) return opened;
  const search = open(folder);
  opened = search;
  search.opening.catch(() => {
    if (opened === search) opened = undefined;
  });
  return search;
}

function open(folder: string): Search {
  const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, {
    type: 'module',
  });
  const request = createRequest(worker);
  const inPage = document.getElementById('jobs-data')?.textContent;
  const { placeNames: namesAt = '' } = part('results').dataset;
  const names: Search['names'] = {};
  const opening = request({ kind: 'open', folder, inPage, namesAt }).then(
    (known) => void Object.assign(names, known),
    (error: unknown) => {
      worker.terminate();
      throw error;
    },
  );
  // Questions are sent at once and wait for the data in the worker, which saves a round trip.
  const requestOnceOpen: typeof request = async (question) => {
    const [answer] = await Promise.all([request(question), opening]);
    return answer;
  };
  return {
    names,
    opening,
    search: async (query, moment, depth = 'texts') => {
      const found = await requestOnceOpen({
        kind: 'search',
        query,
        moment,
        perPage: site.jobsPerPage,
        depth,
      });
      Object.assign(names, found.valueNames);
      return found;
    },
    countValues: async (query, moment, depth = 'texts') => {
      const { counts, valueNames } = await requestOnceOpen({
        kind: 'countValues',
        query,
        moment,
        depth,
      });
      Object.assign(names, valueNames);
      return counts;
    },
    findPlaces: (typed, query, moment) =>
      requestOnceOpen({ kind: 'findPlaces', typed, query, moment }),
    findLine: (words, page) => requestOnceOpen({ kind: 'findLine', words, page }),
    findNearest: (point) => requestOnceOpen({ kind: 'findNearest', point }),
    count: (queries, moment) => requestOnceOpen({ kind: 'count', queries, moment }),
  };
}

/** Makes a function that sends a question to the worker and resolves to its answer. */
function createRequest(worker: Worker) {
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search stopped.'));
    waiting.clear();
  });
  worker.addEventListener('message', ({ data: answered }: MessageEvent<AnswerMessage>) => {
    const waiter = waiting.get(answered.id);
    waiting.delete(answered.id);
    if ('failure' in answered) waiter?.reject(new Error(answered.failure));
    else waiter?.resolve(answered.answer as never);
  });
  return <Kind extends Question['kind']>(question: Question & { kind: Kind }) =>
    new Promise<Answers[Kind]>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, question });
    });
}

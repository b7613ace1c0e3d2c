// The search as the list's script asks it: in a worker, so that the page stays quick while thousands of jobs are looked through.

import type { FacetCounts } from '../listing/facet-counts.ts';
import type { Moment } from '../listing/moment.ts';
import type { Query } from '../listing/query.ts';
import type { Found } from '../search/engine.ts';
import { site } from '../site.ts';
import type { Answered, Answers, FoundPlaces, Question } from './search-messages.ts';
import workerAddress from './search-worker.ts?worker&url';

/** What the list's script asks; each answer comes once the data is open. */
export interface Search {
  /** Names of areas by path once the data is open, and of companies by "companies/crumb" once a query needed or counted them. */
  names: Record<string, string>;
  /** Fails when the data can't be had. */
  opening: Promise<void>;
  search: (query: Query, moment: Moment) => Promise<Found>;
  /** What each value of the form would find. */
  countValues: (query: Query, moment: Moment) => Promise<FacetCounts>;
  /** Takes what was typed as a place, the query that it adds to and the moment; gives what may be meant. */
  findPlaces: (typed: string, query: Query, moment: Moment) => Promise<FoundPlaces>;
  count: (queries: readonly Query[], moment: Moment) => Promise<number[]>;
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

/** The page's policy allows a worker only from an address that this makes: the one of our own file. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'placard-worker',
  { createScriptURL: () => workerAddress },
);

let opened: Search | undefined;

/** Takes the address of the data's folder, for boards whose data is not in the page; gives the search, opened once. A failed opening is tried again next time. */
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
  const ask = createAsk(worker);
  const inPage = document.getElementById('jobs-data')?.textContent;
  const names: Search['names'] = {};
  const opening = ask({ kind: 'open', folder, inPage }).then(
    (known) => void Object.assign(names, known),
    (error: unknown) => {
      worker.terminate();
      throw error;
    },
  );
  // Questions go to the worker at once, and wait there for the data: a way there and back less.
  const askOpened: typeof ask = async (question) => {
    const [answer] = await Promise.all([ask(question), opening]);
    return answer;
  };
  return {
    names,
    opening,
    search: async (query, moment) => {
      const found = await askOpened({
        kind: 'search',
        query,
        moment,
        perPage: site.jobsPerPage,
      });
      Object.assign(names, found.companyNames);
      return found;
    },
    countValues: async (query, moment) => {
      const { counts, companyNames } = await askOpened({ kind: 'countValues', query, moment });
      Object.assign(names, companyNames);
      return counts;
    },
    findPlaces: (typed, query, moment) => askOpened({ kind: 'findPlaces', typed, query, moment }),
    count: (queries, moment) => askOpened({ kind: 'count', queries, moment }),
  };
}

/** Takes a worker; gives what asks it a question and gives its answer. */
function createAsk(worker: Worker) {
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search stopped.'));
    waiting.clear();
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asker?.reject(new Error(data.failure));
    else asker?.resolve(data.answer as never);
  });
  return <Kind extends Question['kind']>(question: Question & { kind: Kind }) =>
    new Promise<Answers[Kind]>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, question });
    });
}

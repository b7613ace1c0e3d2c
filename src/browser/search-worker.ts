// The worker that searches: reads the data from the page or fetches it, and answers queries.

import { createEngine, type Engine } from '../search/engine.ts';
import type { PlaceNames } from '../listing/place-names.ts';
import type { OpenedData } from '../search/search-files.ts';
import { type PlaceCandidate, placeSuggestions } from './place-suggestions.ts';
import { placeTerms, type PlaceTerms } from './place-terms.ts';
import { isRemoteWord } from './remote-words.ts';
import type {
  AnswerMessage,
  Answers,
  QuestionMessage,
  FoundPlaces,
  Question,
} from './search-messages.ts';
import { suggest } from './suggestions.ts';

let engine: Promise<Engine> | undefined;

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as Content;
}

async function open(folder: string, inPage: string | undefined): Promise<Engine> {
  const { core, sections } =
    inPage === undefined
      ? await fetchJson<OpenedData>(`${folder}core.json`)
      : (JSON.parse(inPage) as OpenedData);
  const opened = createEngine({
    core,
    read: (name) => Promise.resolve(sections[name] ?? fetchJson(`${folder}${name}.json`)),
  });
  // There is time before the first letter is typed; a failure shows when a search needs the data.
  setTimeout(() => void opened.warmUp().catch(() => undefined));
  return opened;
}

// Made at the first search for a place: the names of countries in all languages take a while.
let terms: Promise<PlaceTerms> | undefined;
// The last ones: one letter after another is typed for one query.
let candidates: { of: string; all: PlaceCandidate[] } | undefined;

async function findPlaces(
  { areaNames, areaAliases, countPlaces }: Engine,
  { typed, namesAt, query, moment }: Question & { kind: 'findPlaces' },
): Promise<FoundPlaces> {
  terms ??= fetchJson<PlaceNames>(namesAt).then((more) => placeTerms(areaNames, areaAliases, more));
  const known = await terms.catch((error: unknown) => {
    terms = undefined;
    throw error;
  });
  // The places that are selected already must not limit those that may be added.
  const placeless = { ...query, places: [], within: 0 };
  const of = JSON.stringify([placeless, moment.today]);
  const all =
    candidates?.of === of
      ? candidates.all
      : placeSuggestions(await countPlaces(placeless, moment), areaNames, known);
  candidates = { of, all };
  return { places: suggest(typed, all), isRemote: isRemoteWord(typed) };
}

async function answer(question: Question): Promise<Answers[Question['kind']]> {
  if (question.kind === 'open') {
    engine = open(question.folder, question.inPage);
    return (await engine).areaNames;
  }
  if (engine === undefined) throw new Error('The search is not open yet.');
  const opened = await engine;
  const { search, countValues, count } = opened;
  switch (question.kind) {
    case 'search':
      return search(question.query, question.moment, question.perPage);
    case 'countValues':
      return countValues(question.query, question.moment);
    case 'findPlaces':
      return findPlaces(opened, question);
    case 'count':
      return count(question.queries, question.moment);
  }
}

addEventListener('message', ({ data: { id, question } }: MessageEvent<QuestionMessage>) => {
  const reply = (answered: AnswerMessage) => postMessage(answered);
  answer(question).then(
    (found) => reply({ id, answer: found }),
    (error: unknown) => reply({ id, failure: String(error) }),
  );
});

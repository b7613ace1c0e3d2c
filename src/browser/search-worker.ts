// The worker that searches: reads the data from the page or fetches it, and answers queries.

import type { Synonyms } from '../search/analysis/synonyms.ts';
import { createEngine, type Engine, type Found } from '../search/engine.ts';
import type { PlaceNames } from '../listing/place-names.ts';
import type { OpenedData } from '../search/search-files.ts';
import { OutdatedData } from '../search/texts/score-texts.ts';
import { basePath } from '../settings/base-path.ts';
import { nearestPlace } from './nearest-place.ts';
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

async function fetchJson<Content>(
  address: string,
  cache: RequestCache = 'default',
): Promise<Content> {
  const response = await fetch(address, { cache });
  if (GONE.has(response.status)) throw new OutdatedData(`${address} is gone.`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as Content;
}

const GONE = new Set([404, 410]);

const readSynonyms = async () => (await import('#synonyms')).default as unknown as Synonyms;

async function open(folder: string, inPage: string | undefined): Promise<Engine> {
  const { core, sections } =
    inPage === undefined
      ? await fetchJson<OpenedData>(`${folder}core.json`)
      : (JSON.parse(inPage) as OpenedData);
  const opened = createEngine({
    core,
    read: (name) => Promise.resolve(sections[name] ?? fetchJson(`${folder}${name}.json`)),
    readSynonyms,
    readPlaceNames,
    descriptions: {
      // Its address stays when the site is replaced.
      readDirectory: () => fetchJson(`${basePath}search/texts.json`, 'no-cache'),
      readShard: (name) => fetchJson(`${basePath}search/texts/${name}.json`),
    },
  });
  // There is time before the first letter is typed; a failure shows when a search needs the data.
  // A small board fetches nothing before a word is searched.
  setTimeout(() => void opened.warmUp(inPage === undefined).catch(() => undefined));
  return opened;
}

const FOLDER = /data-search-folder="([^"]*)"/;
const NAMES_AT = /data-place-names="([^"]*)"/;
const IN_PAGE = /<script[^>]*id="jobs-data"[^>]*>([\s\S]*?)<\/script>/;
let renewed: Promise<Engine> | undefined;

/** Opens the data of the site that replaced the page's own: a page that is open for long asks for files that are gone. */
async function renew(): Promise<Engine> {
  const response = await fetch(basePath, { cache: 'no-cache' });
  const page = await response.text();
  const folder = FOLDER.exec(page)?.[1];
  if (folder === undefined) throw new Error('The list of all jobs names no data.');
  namesAt = NAMES_AT.exec(page)?.[1] ?? '';
  terms = undefined;
  candidates = undefined;
  return open(folder, IN_PAGE.exec(page)?.[1]);
}

let namesAt = '';
const readPlaceNames = () => fetchJson<PlaceNames>(namesAt);
// Made at the first search for a place: the names of countries in all languages take a while.
let terms: Promise<PlaceTerms> | undefined;
// The last ones: one letter after another is typed for one query.
let candidates: { of: string; all: PlaceCandidate[] } | undefined;

async function findPlaces(
  { areaNames, areaAliases, countPlaces }: Engine,
  { typed, query, moment }: Question & { kind: 'findPlaces' },
): Promise<FoundPlaces> {
  terms ??= readPlaceNames().then((more) => placeTerms(areaNames, areaAliases, more));
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
  return { places: suggest(typed, all), isRemote: isRemoteWord(typed, await readSynonyms()) };
}

async function answer(question: Question): Promise<Answers[Question['kind']]> {
  if (question.kind === 'open') {
    namesAt = question.namesAt;
    engine = open(question.folder, question.inPage).catch(useRenewed);
    return (await engine).areaNames;
  }
  if (engine === undefined) throw new Error('The search is not open yet.');
  const opened = await engine;
  try {
    return await answerBy(opened, question);
  } catch (error) {
    if (opened === (await renewed)) throw error;
    engine = useRenewed(error);
    const other = await engine;
    const found = await answerBy(other, question);
    // The page knows the areas of the data that it opened.
    if (question.kind !== 'search') return found;
    const { valueNames, ...rest } = found as Found;
    return { ...rest, valueNames: { ...other.areaNames, ...valueNames } };
  }
}

/** Opens the present data once, where the data at hand is found to be outdated. */
async function useRenewed(error: unknown): Promise<Engine> {
  if (!(error instanceof OutdatedData)) throw error;
  return (renewed ??= renew());
}

async function answerBy(
  opened: Engine,
  question: Exclude<Question, { kind: 'open' }>,
): Promise<Answers[Question['kind']]> {
  const { search, countValues, count } = opened;
  switch (question.kind) {
    case 'search':
      return search(question.query, question.moment, question.perPage, question.depth);
    case 'countValues':
      return countValues(question.query, question.moment, question.depth);
    case 'findPlaces':
      return findPlaces(opened, question);
    case 'findLine': {
      const response = await fetch(question.page);
      if (!response.ok) return undefined;
      const { textOfPage } = await import('../search/matching/matched-line.ts');
      return opened.lineOf(question.words, textOfPage(await response.text()));
    }
    case 'findNearest':
      return nearestPlace(question.point, opened.areaCenters);
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

// Scores every job for typed words: by titles and facts at once, with the texts when they are there.

import type { NamedEmployer, TextWay, Unit } from './unit.ts';
import { FIRST_PART } from '../../listing/filter.ts';
import { combine, type Found } from './combine.ts';
import { FEW, findSlip } from './find-slip.ts';
import { findUnits, type Names } from './find-units.ts';
import { addTermByName, noScores } from './look-up.ts';
import { parseWords } from './parse-words.ts';
import { scoreUnit } from './score-unit.ts';
import { type Board, EXCLUDING, type ScoredUnit, termsOf } from './scored-board.ts';
import { stemOf } from '../analysis/endings.ts';

/** How well each job's text mentions what any of several ways says, 0 where it does not. */
export type ScoreTexts = (ways: readonly TextWay[]) => Promise<Uint16Array>;

/** A word that hardly any job has, with the one that was searched beside it. */
interface Mended {
  typed: string;
  shown: string;
  /** Whether any job says the typed word. */
  isSaid: boolean;
}

export interface Matches {
  /** By job, 0 where it does not match; from FIRST_PART on where it matches without its text. */
  scores: Uint16Array;
  /** Whether texts may add jobs and were not searched. */
  isPartial: boolean;
  mended: readonly Mended[];
  /** The places that words were taken for. */
  places: readonly { words: readonly string[]; areas: readonly number[] }[];
}

export interface MatchBoard extends Board {
  /** How stems are written. */
  written: ReadonlyMap<string, string>;
}

/** What was typed, cut and looked up: what texts add comes later. */
export interface Search {
  alternatives: readonly {
    units: readonly { unit: Unit; scored: ScoredUnit }[];
    employers: readonly NamedEmployer[];
  }[];
  isExcluded: Uint8Array | undefined;
}

export function beginSearch(typed: string, board: Board, names: Names): Search {
  const parsed = parseWords(typed);
  return {
    alternatives: findUnits(parsed, names).map(({ units, employers }) => ({
      units: units.map((unit) => ({ unit, scored: scoreUnit(unit, board) })),
      employers,
    })),
    isExcluded: parsed.excluded.length === 0 ? undefined : findExcluded(parsed.excluded, board),
  };
}

/** Matches by everything but texts. */
export function matchFields(search: Search, board: Board): Matches {
  const found = search.alternatives.map(({ units, employers }) => ({
    found: units.map(({ scored }) => ({ unit: scored })),
    employers,
  }));
  const isPartial = search.alternatives.some(({ units }) =>
    units.some(({ scored }) => scored.texts.length > 0),
  );
  return { ...toMatches(search, found, board), isPartial, mended: [] };
}

/** Matches by everything, and by words that were meant where those typed are hardly said anywhere. */
export async function matchAll(
  search: Search,
  board: MatchBoard,
  scoreTexts: ScoreTexts,
): Promise<Matches> {
  const mended: Mended[] = [];
  const found = await Promise.all(
    search.alternatives.map(async ({ units, employers }) => ({
      found: await Promise.all(
        units.map(async ({ unit, scored }): Promise<Found> => {
          const texts = await scoreTexts(scored.texts);
          const own = { unit: scored, texts };
          return (await mend(unit, own, board, scoreTexts, mended)) ?? own;
        }),
      ),
      employers,
    })),
  );
  return { ...toMatches(search, found, board), isPartial: false, mended };
}

/** How much a meant word counts beside the one that was typed. */
const MEANT = 0.5;

async function mend(
  unit: Unit,
  { unit: scored, texts = new Uint16Array(0) }: Found,
  board: MatchBoard,
  scoreTexts: ScoreTexts,
  mended: Mended[],
): Promise<Found | undefined> {
  if (unit.kind !== 'word' || unit.isExact) return undefined;
  const { word } = unit;
  let said = 0;
  for (let job = 0; job < board.count && said <= FEW; job += 1) {
    if (scored.scores[job]! > 0 || (texts[job] ?? 0) > 0) said += 1;
  }
  if (said > FEW) return undefined;
  // By the rules of other languages than the board's own, a word may end as another does.
  const forms = termsOf(word, board.languages.slice(0, 1));
  const slip = findSlip(word, forms, board.index, board.written, board.count);
  if (slip === undefined) return undefined;
  const meant = scoreUnit({ ...unit, word: slip.shown, isLast: false }, board);
  const meantTexts = await scoreTexts(meant.texts);
  mended.push({ typed: word, shown: slip.shown, isSaid: said > 0 });
  const scores = meant.scores.map((score, job) =>
    Math.max(scored.scores[job]!, Math.round(score * MEANT)),
  );
  const spots = meant.spots.map((spot, job) => scored.spots[job]! || spot);
  return {
    unit: { ...scored, scores, spots, texts: [...scored.texts, ...meant.texts] },
    texts: meantTexts.map((score, job) => Math.max(texts[job] ?? 0, Math.round(score * MEANT))),
  };
}

function toMatches(
  { alternatives, isExcluded }: Search,
  found: readonly { found: readonly Found[]; employers: readonly NamedEmployer[] }[],
  { count }: Board,
): Pick<Matches, 'scores' | 'places'> {
  const scores = new Uint16Array(count);
  // An exclusion alone leaves all other jobs.
  if (found.length === 0 && isExcluded !== undefined) scores.fill(FIRST_PART);
  for (const { found: units, employers } of found) combine(units, employers, scores);
  if (isExcluded !== undefined) {
    for (let job = 0; job < count; job += 1) if (isExcluded[job] === 1) scores[job] = 0;
  }
  const places = alternatives.flatMap(({ units }) =>
    units.flatMap(({ unit }) => (unit.kind === 'place' ? [unit] : [])),
  );
  return { scores, places };
}

function findExcluded(excluded: readonly (readonly string[])[], board: Board): Uint8Array {
  const { index, languages, table, count } = board;
  const isExcluded = new Uint8Array(count);
  for (const words of excluded) {
    const names = new Set(
      languages.flatMap((language) => {
        const stems = words.map((word) => stemOf(word, language));
        return table
          .namesAt(stems, 0, language)
          .flatMap(({ term, length }) => (length === words.length ? [term] : []));
      }),
    );
    const named = noScores(count);
    const fields = EXCLUDING;
    for (const name of names) addTermByName(index, name, named, { fields });
    const each = words.map((word) => {
      const own = noScores(count);
      for (const term of termsOf(word, languages)) addTermByName(index, term, own, { fields });
      return own;
    });
    for (let job = 0; job < count; job += 1) {
      if (named.scores[job]! > 0) isExcluded[job] = 1;
      else if (each.every(({ scores }) => scores[job]! > 0)) {
        const spots = each.map((own) => own.spots[job]!);
        const isSaid = words.length === 1 || board.findPhrase(job, words, spots) !== undefined;
        if (isSaid) isExcluded[job] = 1;
      }
    }
  }
  return isExcluded;
}

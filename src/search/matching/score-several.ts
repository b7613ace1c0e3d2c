// What several words find that name one thing: spellings of it, a place, a phrase, two words that are also one.

import { stemOf } from '../analysis/endings.ts';
import { isPaired, pairTerm } from '../analysis/pair-terms.ts';
import { STOP_WORDS } from '../analysis/small-words.ts';
import { EMPLOYER, FACTS, SKILLS, TITLE } from '../word-index.ts';
import { addTermByName, noScores } from './look-up.ts';
import { addInside, scoreWord, widen } from './score-word.ts';
import { type Board, type ScoredUnit, termsOf } from './scored-board.ts';
import type { TextWay, Unit } from './unit.ts';

const PLACE_SCORE = 500;
const PHRASE_IN_TITLE = 1_200;
const PHRASE_ELSEWHERE = 400;

export function scoreNamed({ terms, words }: Unit & { kind: 'named' }, board: Board): ScoredUnit {
  const { index, table, count, languages } = board;
  const found = noScores(count);
  const isFact = terms.some(table.isFact);
  for (const term of terms) {
    const counting = table.isFact(term)
      ? { fields: TITLE | FACTS | SKILLS, isBestAlone: true }
      : {};
    addTermByName(index, term, found, counting);
  }
  const texts: TextWay[] = [{ groups: [terms], worth: 1 }];
  for (const term of terms) texts.push(...widen(term, board, found));
  const [word, another] = words;
  if (word !== undefined && another === undefined) {
    addInside(word, board, found);
    const plain = termsOf(word, languages);
    // In another language of the board it may be a word like any other.
    for (const term of plain) {
      addTermByName(
        index,
        term,
        found,
        isFact ? { fields: TITLE | SKILLS, isBestAlone: true } : {},
      );
      texts.push(...widen(term, board, found));
    }
    texts.push({ groups: [plain], worth: 1 });
  }
  return { ...found, texts, isFact };
}

export function scoreJoined(
  { words, isLast }: Unit & { kind: 'joined' },
  board: Board,
): ScoredUnit {
  const [first, second] = words;
  const { index, languages, count } = board;
  const found = noScores(count);
  const joined = termsOf(first + second, languages);
  for (const term of joined) addTermByName(index, term, found);
  const one = scoreWord({ kind: 'word', word: first, isLast: false, isExact: false }, board);
  const other = scoreWord({ kind: 'word', word: second, isLast, isExact: false }, board);
  for (let job = 0; job < count; job += 1) {
    if (one.scores[job] === 0 || other.scores[job] === 0) continue;
    const score = one.scores[job]! + other.scores[job]!;
    if (score > found.scores[job]!) found.scores[job] = score;
    if (found.spots[job] === 0) found.spots[job] = one.spots[job]!;
  }
  const apart = [first, second].map((word) => termsOf(word, languages));
  const texts = [
    { groups: [joined], worth: 1 },
    { groups: apart, worth: 1 },
  ];
  return { ...found, texts, isFact: false };
}

export function scorePhrase({ words }: Unit & { kind: 'phrase' }, board: Board): ScoredUnit {
  const { index, languages, count } = board;
  const found = noScores(count);
  const groups = words.map((word) => termsOf(word, languages));
  const each = groups.map((terms) => {
    const own = noScores(count);
    const fields = TITLE | EMPLOYER | SKILLS;
    for (const term of terms) addTermByName(index, term, own, { fields });
    return own;
  });
  for (let job = 0; job < count; job += 1) {
    if (!each.every(({ scores }) => scores[job]! > 0)) continue;
    const spots = each.map((own) => own.spots[job]!);
    const where = board.findPhrase(job, words, spots);
    if (where === undefined) continue;
    found.scores[job] = where === 'title' ? PHRASE_IN_TITLE : PHRASE_ELSEWHERE;
    found.spots[job] = spots[0] ?? 0;
  }
  return { ...found, texts: [{ groups: pairsOf(words, languages), worth: 1 }], isFact: false };
}

/** In texts, words that stand side by side two and two are a phrase; small words between them are not compared. */
function pairsOf(words: readonly string[], languages: readonly string[]): string[][] {
  const pairs = words.slice(1).flatMap((second, index) => {
    const first = words[index] ?? '';
    if (!isPaired(first, second)) return [];
    const inLanguages = languages.map((language) =>
      pairTerm(stemOf(first, language), stemOf(second, language)),
    );
    return [[...new Set([pairTerm(first, second), ...inLanguages])]];
  });
  const single = words.filter((word) => !STOP_WORDS.has(word));
  return pairs.length > 0 ? pairs : single.map((word) => [...termsOf(word, languages)]);
}

export function scorePlace(
  { words, areas, isCertain }: Unit & { kind: 'place' },
  board: Board,
): ScoredUnit {
  const { index, languages, count } = board;
  const found = noScores(count);
  if (!isCertain) {
    const each = words.map((word) => {
      const own = noScores(count);
      const fields = TITLE | EMPLOYER;
      for (const term of termsOf(word, languages)) addTermByName(index, term, own, { fields });
      return own;
    });
    for (let job = 0; job < count; job += 1) {
      if (!each.every(({ scores }) => scores[job]! > 0)) continue;
      found.scores[job] = each.reduce((sum, { scores }) => sum + scores[job]!, 0) / each.length;
      found.spots[job] = each[0]?.spots[job] ?? 0;
    }
  }
  board.jobsInside(areas, (job) => {
    if (found.scores[job]! < PLACE_SCORE) found.scores[job] = PLACE_SCORE;
  });
  return { ...found, texts: [], isFact: false };
}

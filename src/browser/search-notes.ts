// What is told above a list when words were not searched as they were typed.

import { listWords } from '#words';
import type { Query } from '../listing/query.ts';
import type { WordsFound } from '../search/words-found.ts';
import { paths } from '../settings/list-paths.ts';
import { anyOf } from '../wording/list-heading.ts';
import { placeName } from '../wording/row-words.ts';
import { part } from './parts.ts';
import { replaceWords } from './replace-words.ts';

/** Tells of words that hardly any job says, of those that are taken for a place, and of texts that could not be read. */
export function showNotes(
  query: Query,
  words: WordsFound | undefined,
  names: Readonly<Record<string, string>>,
): void {
  const { mended = [], places = [], areTextsMissing = false } = words ?? {};
  const notes = [
    ...mended.map(({ typed, shown, isSaid }) => {
      const exact = replaceWords(query.words, [typed], (run) => `"${run}"`);
      return toNote(listWords.mended(typed, shown, isSaid), [
        [listWords.searchExactly(typed), { ...query, words: exact }],
      ]);
    }),
    ...places.map(({ words: said, paths: areas }) => {
      const asWords = replaceWords(query.words, said, (run) => `"${run}"`);
      const rest = replaceWords(query.words, said, () => '');
      const where = anyOf(areas.map((area) => placeName(area, names)));
      return toNote(listWords.takenForPlace(said.join(' '), where), [
        [listWords.filterByPlace, { ...query, words: rest, places: [...query.places, ...areas] }],
        [listWords.searchAsWords, { ...query, words: asWords }],
      ]);
    }),
    ...(areTextsMissing ? [toNote(listWords.textsMissing, [])] : []),
  ];
  part('notes').replaceChildren(...notes);
  part('notes').hidden = notes.length === 0;
}

function toNote(text: string, ways: readonly (readonly [string, Query])[]): HTMLElement {
  const note = document.createElement('p');
  note.append(text);
  for (const [label, query] of ways) {
    const link = document.createElement('a');
    link.href = paths.forQuery({ ...query, page: 1 });
    link.textContent = label;
    note.append(' ', link);
  }
  return note;
}

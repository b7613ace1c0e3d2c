// Finds a company in the index of companies by a part of its name.

import { splitWords } from '../search/split-words.ts';
import { part } from './parts.ts';

const label = part('company-finder');
const status = part('companies-found');
/** Read when something is typed: on a phone the names of a large board take a tenth of a second. */
let readGroups: ReturnType<typeof readNames> | undefined;

function readNames() {
  return [...part('companies').querySelectorAll<HTMLElement>('section')].map((section) => ({
    section,
    entries: [...section.querySelectorAll('li')].map((entry) => ({
      entry,
      words: splitWords(entry.querySelector('bdi')?.textContent ?? ''),
    })),
  }));
}

/** Shows the companies that have a word beginning with each that is typed; all where nothing is. */
function find(typed: string): void {
  const asked = splitWords(typed);
  let found = 0;
  for (const { section, entries } of (readGroups ??= readNames())) {
    let isAny = false;
    for (const { entry, words } of entries) {
      const isFound = asked.every((start) => words.some((word) => word.startsWith(start)));
      entry.hidden = !isFound;
      isAny ||= isFound;
      if (isFound) found += 1;
    }
    section.hidden = !isAny;
  }
  for (const name of ['letters', 'most-jobs']) part(name).hidden = asked.length > 0;
  status.classList.toggle('visually-hidden', found > 0);
  status.textContent =
    asked.length === 0 ? '' : found === 0 ? (status.dataset['none'] ?? '') : String(found);
}

const field = label.querySelector('input')!;
field.addEventListener('input', () => find(field.value));
// What was typed before the script had come.
if (field.value !== '') find(field.value);

// A text field that suggests from the board's own names: the ARIA combobox pattern with a list below it.

import { splitWords } from '../listing/words/split-words.ts';
import { isWithin } from '../listing/words/spelling.ts';

/** What may be picked. */
export interface Suggestion {
  value: string;
  label: string;
  /** How many jobs it has; more stands first. */
  count: number;
}

const MOST_SHOWN = 7;
const MISSPELLED_FROM = 4;

/** Takes what was typed and everything there is; gives what it may mean, best first. */
export function suggest(typed: string, all: readonly Suggestion[]): Suggestion[] {
  const words = splitWords(typed);
  if (words.length === 0) return [];
  const find = (isLike: (name: string, word: string) => boolean) =>
    all.filter(({ label }) => {
      const names = splitWords(label);
      return words.every((word) => names.some((name) => isLike(name, word)));
    });
  const begun = find((name, word) => name.startsWith(word));
  const found =
    begun.length > 0
      ? begun
      : find((name, word) => word.length >= MISSPELLED_FROM && isWithin(1, word, name));
  // "Berlin" is the city or the country before a street of that name far away.
  const isFirst = ({ label }: Suggestion) =>
    splitWords(label)[0]?.startsWith(words[0] ?? '') ?? false;
  return found
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || b.count - a.count)
    .slice(0, MOST_SHOWN);
}

/** Takes the field with its list, what gives the suggestions, and what to do with the picked one. */
export function offerSuggestions(
  field: HTMLInputElement,
  list: HTMLElement,
  ask: (typed: string) => Promise<Suggestion[]>,
  pick: (value: string) => void,
  announce: (found: number) => void,
): { pickFirst: () => boolean } {
  let shown: Suggestion[] = [];
  let active = -1;
  let turn = 0;

  const close = () => show([]);
  function show(suggestions: Suggestion[]): void {
    shown = suggestions;
    active = -1;
    list.replaceChildren(...suggestions.map(toOption));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(suggestions.length > 0));
    field.removeAttribute('aria-activedescendant');
  }
  function toOption({ label }: Suggestion, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${list.id}-${index}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    const name = document.createElement('bdi');
    name.textContent = label;
    option.append(name);
    return option;
  }
  function activate(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (index + shown.length) % shown.length;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
  }
  function take(suggestion: Suggestion | undefined): boolean {
    if (suggestion === undefined) return false;
    field.value = '';
    close();
    pick(suggestion.value);
    return true;
  }

  field.addEventListener('input', () => {
    const mine = ++turn;
    void ask(field.value).then((suggestions) => {
      if (mine !== turn || document.activeElement !== field) return;
      show(suggestions);
      announce(suggestions.length);
    });
  });
  field.addEventListener('keydown', (event) => {
    if (shown.length === 0) return;
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') take(shown[Math.max(0, active)]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, or its blur would close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  // Not before the click: a finger's click would fall on what lay below the closed list.
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role="option"]');
    if (option) take(shown[[...list.children].indexOf(option)]);
  });
  field.addEventListener('blur', close);
  return { pickFirst: () => field.value.trim() !== '' && take(shown[0]) };
}

// The check boxes of one group of the form: counts brought up to date in place, the rest brought in when asked for.

import { listWords } from '#words';
import { countLabel } from './counts.ts';
import { copyOf } from './parts.ts';

/** How many values "Show more" brings in at once. */
const MORE_AT_ONCE = 20;

/** One value of a group. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** Values that are not in the page yet, by group. */
const held = new WeakMap<HTMLElement, Choice[]>();

/** Writes the values' counts and marks into a group; values that are new stay held unless they are checked. */
export function showChoices(
  group: HTMLElement,
  choices: readonly Choice[],
  checked: readonly string[],
): void {
  const counts = new Map(choices.map((choice) => [choice.value, choice.count]));
  const present = new Set<string>();
  for (const box of group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    present.add(box.value);
    box.checked = checked.includes(box.value);
    const count = box.closest('label')?.querySelector('.count');
    if (count) count.textContent = countLabel(counts.get(box.value) ?? 0);
  }
  const absent = choices
    .filter(({ value }) => !present.has(value))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  for (const choice of absent) if (checked.includes(choice.value)) add(group, choice, true);
  hold(
    group,
    absent.filter(({ value }) => !checked.includes(value)),
  );
  group.hidden = choices.length === 0;
}

/** Brings in the fullest of the held values, and moves to the first. */
export function showMoreChoices(group: HTMLElement): void {
  const choices = held.get(group) ?? [];
  const [first] = choices.slice(0, MORE_AT_ONCE).map((choice) => add(group, choice, false));
  hold(group, choices.slice(MORE_AT_ONCE));
  first?.querySelector('input')?.focus();
}

function hold(group: HTMLElement, choices: Choice[]): void {
  held.set(group, choices);
  const more = group.querySelector<HTMLElement>('.choices__more');
  if (!more) return;
  more.hidden = choices.length === 0;
  more.textContent = listWords.showMore(countLabel(Math.min(MORE_AT_ONCE, choices.length)));
}

function add(group: HTMLElement, choice: Choice, isChecked: boolean): HTMLElement {
  const item = copyOf('choice-pattern');
  const box = item.querySelector('input')!;
  box.name = group.dataset['choices'] ?? '';
  box.value = choice.value;
  box.checked = isChecked;
  item.querySelector('bdi')!.textContent = choice.label;
  item.querySelector('.count')!.textContent = countLabel(choice.count);
  group.querySelector('.choices')?.append(item);
  return item;
}

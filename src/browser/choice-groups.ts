// The groups of check boxes in the form: counts updated in place, the rest of the values added on "Show more".

import { listWords } from '#words';
import { foldName } from '../job/fold.ts';
import { type Choice, MORE_AT_ONCE, showMoreLabel } from '../wording/choices.ts';
import { countLabel } from '../wording/counts.ts';
import { notButtonOf } from './not-button.ts';
import { copyOf } from './parts.ts';

/** Groups go by the name of their boxes. */
export interface ChoiceGroups {
  /** Writes the values' counts and marks into a group; new values wait for "Show more" unless they are checked. */
  show: (name: string, choices: readonly Choice[], chosen: Chosen) => void;
  /** Adds the fullest of the waiting values, and moves the focus to the first. */
  showMore: (name: string) => void;
  /** Shows only the values with these letters, the waiting ones too; without letters those of before. */
  find: (name: string, typed: string) => void;
}

interface Chosen {
  checked: readonly string[];
  excluded: readonly string[];
}

export function createChoiceGroups(form: HTMLElement): ChoiceGroups {
  const waiting = new Map<string, readonly Choice[]>();
  const groupOf = (name: string) => form.querySelector<HTMLElement>(`[data-choices="${name}"]`);

  function wait(group: HTMLElement, name: string, choices: readonly Choice[]): void {
    waiting.set(name, choices);
    const more = group.querySelector<HTMLElement>('.choices__more');
    if (!more) return;
    more.hidden = choices.length === 0;
    more.textContent = showMoreLabel(choices.length);
  }

  return {
    show: (name, choices, chosen) => {
      const group = groupOf(name);
      if (!group) return;
      const isShown = ({ value }: Choice) =>
        chosen.checked.includes(value) || chosen.excluded.includes(value);
      const present = updateBoxes(group, choices, chosen);
      const absent = choices
        .filter(({ value }) => !present.has(value))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
      for (const choice of absent.filter(isShown)) {
        add(group, name, choice, chosen);
        // Chosen by an address, before its value was there.
        if (group instanceof HTMLDetailsElement) group.open = true;
      }
      wait(
        group,
        name,
        absent.filter((choice) => !isShown(choice)),
      );
      group.hidden = choices.length === 0;
    },
    showMore: (name) => {
      const group = groupOf(name);
      const choices = waiting.get(name) ?? [];
      if (!group) return;
      const [first] = choices.slice(0, MORE_AT_ONCE).map((choice) => add(group, name, choice));
      wait(group, name, choices.slice(MORE_AT_ONCE));
      first?.querySelector('input')?.focus();
    },
    find: (name, typed) => {
      const group = groupOf(name);
      if (!group) return;
      const wanted = foldName(typed);
      const choices = waiting.get(name) ?? [];
      const isMeant = (label: string) => ` ${foldName(label)}`.includes(` ${wanted}`);
      const found = wanted === '' ? [] : choices.filter(({ label }) => isMeant(label));
      for (const choice of found.slice(0, MORE_AT_ONCE)) add(group, name, choice);
      for (const entry of group.querySelectorAll<HTMLElement>('.choices > li')) {
        const box = entry.querySelector('input');
        entry.hidden = !box?.checked && !isMeant(entry.querySelector('bdi')?.textContent ?? '');
      }
      const added = new Set(found.slice(0, MORE_AT_ONCE));
      wait(
        group,
        name,
        choices.filter((choice) => !added.has(choice)),
      );
      const more = group.querySelector<HTMLElement>('.choices__more');
      if (more && wanted !== '') more.hidden = true;
    },
  };
}

/** Updates the boxes that a group has, and returns their values. */
function updateBoxes(
  group: HTMLElement,
  choices: readonly Choice[],
  { checked, excluded }: Chosen,
): ReadonlySet<string> {
  const counts = new Map(choices.map((choice) => [choice.value, choice.count]));
  const present = new Set<string>();
  for (const box of group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    present.add(box.value);
    box.checked = checked.includes(box.value);
    const count = box.closest('label')?.querySelector('.count');
    if (count) count.textContent = countLabel(counts.get(box.value) ?? 0);
    notButtonOf(box)?.setAttribute('aria-pressed', String(excluded.includes(box.value)));
  }
  return present;
}

function add(
  group: HTMLElement,
  name: string,
  choice: Choice,
  { checked, excluded }: Chosen = { checked: [], excluded: [] },
): HTMLElement {
  const element = copyOf('choice-pattern');
  const box = element.querySelector('input')!;
  box.name = name;
  box.value = choice.value;
  box.checked = checked.includes(choice.value);
  const not = notButtonOf(box);
  not?.setAttribute('aria-label', listWords.not(choice.label));
  not?.setAttribute('aria-pressed', String(excluded.includes(choice.value)));
  if (group.dataset['excludes'] === undefined) not?.remove();
  element.querySelector('bdi')!.textContent = choice.label;
  element.querySelector('.count')!.textContent = countLabel(choice.count);
  group.querySelector('.choices')?.append(element);
  return element;
}

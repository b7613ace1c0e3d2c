// The groups of check boxes in the form: counts updated in place, the rest of the values added on "Show more".

import { type Choice, MORE_AT_ONCE, showMoreLabel } from '../wording/choices.ts';
import { countLabel } from '../wording/counts.ts';
import { copyOf } from './parts.ts';

/** Groups go by the name of their boxes. */
export interface ChoiceGroups {
  /** Writes the values' counts and marks into a group; new values wait for "Show more" unless they are checked. */
  show: (name: string, choices: readonly Choice[], checked: readonly string[]) => void;
  /** Adds the fullest of the waiting values, and moves the focus to the first. */
  showMore: (name: string) => void;
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
    show: (name, choices, checked) => {
      const group = groupOf(name);
      if (!group) return;
      const present = updateBoxes(group, choices, checked);
      const absent = choices
        .filter(({ value }) => !present.has(value))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
      for (const choice of absent) {
        if (checked.includes(choice.value)) add(group, name, choice, true);
      }
      wait(
        group,
        name,
        absent.filter(({ value }) => !checked.includes(value)),
      );
      group.hidden = choices.length === 0;
    },
    showMore: (name) => {
      const group = groupOf(name);
      const choices = waiting.get(name) ?? [];
      if (!group) return;
      const [first] = choices
        .slice(0, MORE_AT_ONCE)
        .map((choice) => add(group, name, choice, false));
      wait(group, name, choices.slice(MORE_AT_ONCE));
      first?.querySelector('input')?.focus();
    },
  };
}

/** Updates the boxes that a group has, and returns their values. */
function updateBoxes(
  group: HTMLElement,
  choices: readonly Choice[],
  checked: readonly string[],
): ReadonlySet<string> {
  const counts = new Map(choices.map((choice) => [choice.value, choice.count]));
  const present = new Set<string>();
  for (const box of group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    present.add(box.value);
    box.checked = checked.includes(box.value);
    const count = box.closest('label')?.querySelector('.count');
    if (count) count.textContent = countLabel(counts.get(box.value) ?? 0);
  }
  return present;
}

function add(group: HTMLElement, name: string, choice: Choice, isChecked: boolean): HTMLElement {
  const element = copyOf('choice-pattern');
  const box = element.querySelector('input')!;
  box.name = name;
  box.value = choice.value;
  box.checked = isChecked;
  element.querySelector('bdi')!.textContent = choice.label;
  element.querySelector('.count')!.textContent = countLabel(choice.count);
  group.querySelector('.choices')?.append(element);
  return element;
}

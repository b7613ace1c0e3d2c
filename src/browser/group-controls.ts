// The controls inside the form's groups: those that show more values, find one, or leave one out.

import type { ChoiceGroups } from './choice-groups.ts';
import { showRest, toggleLevel } from './place-choices.ts';

/** Expects functions that write the counts of what is shown, and that search for what the form has now. */
export function handleGroups(
  form: HTMLFormElement,
  groups: ChoiceGroups,
  { recount, search }: { recount: () => Promise<void>; search: () => void },
): void {
  const groupOf = (control: Element) =>
    control.closest<HTMLElement>('[data-choices]')?.dataset['choices'] ?? '';
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.matches('.places__open')) {
      toggleLevel(button);
      void recount();
    } else if (button?.matches('.places__rest button')) {
      showRest(button);
    } else if (button?.matches('.choices__more')) {
      void recount().then(() => groups.showMore(groupOf(button)));
    } else if (button?.matches('.choice__not')) {
      pressNot(button);
      search();
    }
  });
  form.addEventListener('input', ({ target }) => {
    const field = target as HTMLInputElement;
    if (!field.matches('.choices__find')) return;
    void recount().then(() => groups.find(groupOf(field), field.value));
  });
}

/** Leaves a value out, or no longer: it can't be wanted too. */
function pressNot(button: HTMLElement): void {
  const isOut = button.getAttribute('aria-pressed') === 'true';
  button.setAttribute('aria-pressed', String(!isOut));
  const box = button.closest('li')?.querySelector('input');
  if (box) box.checked = false;
}

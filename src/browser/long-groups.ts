// The buttons inside the form that show more of its values.

import type { ChoiceGroups } from './choice-groups.ts';
import { showRest, toggleLevel } from './place-choices.ts';

/** Opens levels of places, the rest of a level, and more of a group; `recount` writes the counts of what is shown. */
export function openLongGroups(
  form: HTMLFormElement,
  groups: ChoiceGroups,
  recount: () => Promise<void>,
): void {
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.matches('.places__open')) {
      toggleLevel(button);
      void recount();
    } else if (button?.matches('.places__rest button')) {
      showRest(button);
    } else if (button?.matches('.choices__more')) {
      const name = button.closest<HTMLElement>('[data-choices]')?.dataset['choices'];
      void recount().then(() => name !== undefined && groups.showMore(name));
    }
  });
}

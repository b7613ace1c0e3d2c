// The buttons that save a job: shown if the browser has storage. A page may have one for each of its layouts.

import { isSaved, isStorageAvailable } from './browser-storage.ts';
import { allParts } from './parts.ts';
import { showSavedCount } from './saved-count.ts';

export function offerSaving(): void {
  const buttons = allParts('save');
  const [first] = buttons;
  if (!first || !isStorageAvailable()) return;
  const { slug = '', title = '', employer, place, pay, closes, closesDay } = first.dataset;
  const show = (isPressed: boolean) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(isPressed));
  };
  show(isSaved(slug));
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const job = {
        slug,
        title,
        ...(employer !== undefined && { employer }),
        ...(place !== undefined && { place }),
        ...(pay !== undefined && { pay }),
        ...(closes !== undefined && { closes: Number(closes) }),
        ...(closesDay !== undefined && { closesDay }),
        savedAt: Date.now(),
      };
      void import('./saved-jobs.ts').then(({ toggleSaved }) => {
        show(toggleSaved(job));
        showSavedCount();
      });
    });
  }
}

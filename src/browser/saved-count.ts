// How many jobs are saved, beside the link to them in the header.

import { countSaved } from './browser-storage.ts';

/** Shows the number, or nothing where no job is saved. */
export function showSavedCount(): void {
  const label = document.querySelector<HTMLElement>('[data-part="saved-count"]');
  const count = countSaved();
  if (!label) return;
  label.hidden = count === 0;
  label.textContent = String(count);
}

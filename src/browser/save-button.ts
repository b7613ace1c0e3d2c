// The button that saves a job: shown if the browser has storage.

import { isSaved, isStorageAvailable } from './browser-storage.ts';

export function offerSaving(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-part="save"]');
  if (!button || !isStorageAvailable()) return;
  const { slug = '', title = '', employer, closes, closesDay } = button.dataset;
  const show = (isPressed: boolean) => button.setAttribute('aria-pressed', String(isPressed));
  show(isSaved(slug));
  button.hidden = false;
  button.addEventListener('click', () => {
    const job = {
      slug,
      title,
      ...(employer !== undefined && { employer }),
      ...(closes !== undefined && { closes: Number(closes) }),
      ...(closesDay !== undefined && { closesDay }),
      savedAt: Date.now(),
    };
    void import('./saved-jobs.ts').then(({ toggleSaved }) => show(toggleSaved(job)));
  });
}

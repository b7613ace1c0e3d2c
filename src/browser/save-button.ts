// The button that saves a job: shown if the browser has storage.

import { isStorageAvailable, savedJobs, toggleSaved } from './saved-jobs.ts';

export function offerSaving(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-part="save"]');
  if (!button || !isStorageAvailable()) return;
  const { slug = '', title = '', employer, closes, closesDay } = button.dataset;
  const show = (isSaved: boolean) => button.setAttribute('aria-pressed', String(isSaved));
  show(savedJobs().some((job) => job.slug === slug));
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
    show(toggleSaved(job));
  });
}

// The button that saves a job: shown where the browser keeps things.

import { canKeep, savedJobs, toggleSaved } from './keepsakes.ts';

/** Makes a page's save button work, where there is one. */
export function offerSaving(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-part="save"]');
  if (!button || !canKeep()) return;
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

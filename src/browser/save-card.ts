// Saves a job from its card, with what the card says of it.

import { fieldOf } from './refresh-cards.ts';
import { type SavedJob, toggleSaved } from './saved-jobs.ts';

/** Returns whether the job is saved now. */
export function saveCard(article: HTMLElement): boolean {
  const { slug = '', closes } = article.dataset;
  const words = (field: string) => fieldOf(article, field)?.textContent?.trim();
  const texts = {
    employer: words('employer'),
    place: words('placeLine'),
    pay: words('pay') ?? words('estimatedPay'),
    closesDay: fieldOf<HTMLTimeElement>(article, 'closes')?.dateTime,
  };
  return toggleSaved({
    slug,
    title: words('title') ?? '',
    ...(Object.fromEntries(
      Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''),
    ) as Partial<SavedJob>),
    ...(closes !== undefined && { closes: Number(closes) }),
    savedAt: Date.now(),
  });
}

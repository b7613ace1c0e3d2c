// Says when the board was built where that is days ago: what was meant to build it daily may have stopped.

import { part } from './parts.ts';

const THREE_DAYS = 3 * 24 * 60 * 60 * 1000;

/** `since` is since when the board has been as it is, in milliseconds; a quiet one may have been built later. */
export async function tellAge(since: number): Promise<void> {
  const isOld = (instant: number) => Date.now() - instant > THREE_DAYS;
  if (!isOld(since)) return;
  const note = part('built');
  const response = await fetch(note.dataset['from'] ?? '', { cache: 'no-cache' });
  const instant = Date.parse(await response.text());
  if (!isOld(instant)) return;
  const time = note.querySelector('time') as HTMLTimeElement;
  time.dateTime = new Date(instant).toISOString();
  time.textContent = new Date(instant).toLocaleDateString(document.documentElement.lang, {
    dateStyle: 'long',
  });
  note.hidden = false;
}

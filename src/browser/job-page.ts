// The script of a job's page: shows by the visitor's clock how long is left, or that the job has closed.

import { dayOf } from '../wording/day-words.ts';
import { daysLeftWords } from '../wording/relative-days.ts';
import { noteSeen } from './browser-storage.ts';
import { markCard, offerSavingIn } from './card-marks.ts';
import { visitorMoment } from './moment.ts';
import { allParts, part } from './parts.ts';
import { refreshCards } from './refresh-cards.ts';
import { offerSaving } from './save-button.ts';
import { offerSharing } from './share-button.ts';
import { leadBack } from './way-back.ts';

export function startJobPage(): void {
  const { closes, newestDay = '' } = part('job').dataset;
  const visitorDay = dayOf(Date.now());
  const slug = part('job').dataset['slug'];
  if (slug !== undefined) noteSeen(slug);
  offerSaving();
  offerSharing();
  for (const list of document.querySelectorAll<HTMLElement>('.similar')) offerSavingIn(list);
  leadBack(part('way-back') as HTMLAnchorElement);
  if (closes !== undefined) {
    if (Date.now() > Number(closes)) close();
    // A clock that is behind the day a job was posted is wrong.
    else countDown(visitorDay > newestDay ? visitorDay : newestDay);
  }
  // A page with neither a deadline nor similar jobs has no day: nothing on it depends on one.
  if (newestDay !== '') {
    const similar = document.querySelectorAll<HTMLElement>('.similar .card');
    for (const card of similar) markCard(card);
    refreshCards(similar, visitorMoment(Date.parse(newestDay)));
  }
}

function close(): void {
  part('closed').hidden = false;
  part('ways-on').hidden = false;
  const label = part('closes-label');
  label.textContent = label.dataset['closed'] ?? '';
  for (const offer of allParts('apply')) offer.hidden = true;
}

function countDown(today: string): void {
  const { dateTime } = part('closes') as HTMLTimeElement;
  part('days-left').textContent = daysLeftWords(dateTime, today);
}

// The script of a job's page: says by the visitor's clock how long is left, or that the job has closed.

import { dayOf } from './day-words.ts';
import { believableNow } from '../listing/filter.ts';
import { site } from '../site.ts';
import { refreshCards } from './job-card.ts';
import { part } from './parts.ts';
import { daysLeftWords } from './relative-days.ts';

const { closes, builtDay = '' } = part('job').dataset;
const visitorDay = dayOf(Date.now());

if (closes !== undefined) {
  if (Date.now() > Number(closes)) close();
  // A clock that is behind the build's is not believed.
  else countDown(visitorDay > builtDay ? visitorDay : builtDay);
}
// A page with neither a deadline nor similar jobs carries no day: nothing on it depends on one.
if (builtDay !== '') {
  refreshCards(document.querySelectorAll<HTMLElement>('.similar .card'), {
    now: believableNow(Date.parse(builtDay), Date.now()),
    closingSoonDays: site.closingSoonDays,
  });
}

function close(): void {
  part('closed').hidden = false;
  part('closes-label').textContent = 'Closed';
  const offers = '[data-part="apply"], [data-part="calendar"]';
  for (const offer of document.querySelectorAll<HTMLElement>(offers)) offer.hidden = true;
}

function countDown(today: string): void {
  const time = part('closes') as HTMLTimeElement;
  time.textContent = `${time.textContent.trim()}${daysLeftWords(time.dateTime, today)}`;
}

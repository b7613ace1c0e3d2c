// How many filters are set, and what they find, beside the filters on a phone.

import { listWords } from '#words';
import { counted } from '../wording/counts.ts';
import { part } from './parts.ts';

/** Writes on the sheet what the filters find, and on the button that opens it how many are set. */
export function showFilterCount(jobs: number, filters: number): void {
  part('show-found').textContent = listWords.showJobs(listWords.jobs(counted(jobs)));
  part('filter-count').textContent = filters > 0 ? `(${filters})` : '';
  part('open-sheet').classList.toggle('tool--on', filters > 0);
}

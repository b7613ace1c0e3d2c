// When the visitor was last here, in the browser's own storage and nowhere else.

import { isInstant } from './browser-storage.ts';

const VISIT = 'placard:visit';
/** After so long a pause a visit is a new one, in milliseconds. */
const PAUSE = 30 * 60 * 1000;

/** Records a visit and returns when the one before it ended, in milliseconds; nothing on a first visit. */
export function recordVisit(now: number): number | undefined {
  try {
    const [before, last] = (localStorage.getItem(VISIT) ?? '').split(',').map(Number);
    const isNew = last !== undefined && now - last > PAUSE;
    const known = isNew ? last : before;
    localStorage.setItem(VISIT, `${isInstant(known) ? known : 0},${now}`);
    return isInstant(known) && known > 0 ? known : undefined;
  } catch {
    return undefined;
  }
}

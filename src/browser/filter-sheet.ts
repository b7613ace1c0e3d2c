// The filters on a phone: a sheet over the list, into which the one form is moved while it is open.

import { part } from './parts.ts';

/** What the sheet returns when it is closed without asking for the list. */
export const CANCELED = 'canceled';

export function startFilterSheet(form: HTMLFormElement): void {
  const sheet = part('sheet') as HTMLDialogElement;
  const home = part('filters-slot');
  // A phone's search has no room for the distance.
  const distance = part('distance');
  part('open-sheet').addEventListener('click', () => {
    part('sheet-body').append(distance, form);
    sheet.returnValue = CANCELED;
    sheet.showModal();
  });
  part('sheet-close').addEventListener('click', () => sheet.close());
  sheet.addEventListener('close', () => {
    home.append(form);
    part('search').before(distance);
  });
}

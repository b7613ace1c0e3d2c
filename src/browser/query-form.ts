// The filter form and the query it says.

import type { Query, Validity } from '../listing/query.ts';

/** Takes the form and the companies that are asked for, which it has no field for; gives its query, or nothing while a date is wanted and not yet written. */
export function readForm(form: HTMLFormElement, companies: readonly string[]): Query | undefined {
  const fields = new FormData(form);
  const validity = String(fields.get('valid') ?? 'open') as Validity;
  const date = String(fields.get('on') ?? '');
  if (validity === 'on-date' && date === '') return undefined;
  return {
    places: fields.getAll('place').map(String),
    remote: fields.has('remote'),
    types: fields.getAll('type').map(String),
    companies,
    payStated: fields.has('pay'),
    order: fields.get('order') === 'soonest-to-close' ? 'soonest-to-close' : 'newest',
    validity,
    ...(validity === 'on-date' ? { date } : {}),
    page: 1,
  };
}

/** Writes a query into the form, apart from its places. */
export function writeForm(form: HTMLFormElement, query: Query): void {
  for (const field of form.querySelectorAll('input')) {
    if (field.name === 'type') field.checked = query.types.includes(field.value);
    if (field.name === 'pay') field.checked = query.payStated;
    if (field.name === 'remote') field.checked = query.remote;
    if (field.name === 'valid') field.checked = field.value === query.validity;
    if (field.name === 'on') field.value = query.date ?? '';
  }
  const order = form.querySelector('select');
  if (order) order.value = query.order;
}

/** Picks "Open on a date" when its date is written, and today when it is picked without one. */
export function completeDate(
  form: HTMLFormElement,
  changed: HTMLInputElement,
  today: string,
): void {
  const date = form.querySelector<HTMLInputElement>('[name="on"]');
  const choice = form.querySelector<HTMLInputElement>('[value="on-date"]');
  if (!date || !choice) return;
  if (changed === date && date.value !== '') choice.checked = true;
  if (changed === choice && date.value === '') date.value = today;
}

// Reads a query from the filter form, and writes one into it.

import { distanceFrom, distanceInAddress } from '../listing/distances.ts';
import { collectFacets } from '../listing/facets.ts';
import { toWords } from '../listing/query-from-url.ts';
import { notButtonOf } from './not-button.ts';
import type { MinPay, Order, Query, Validity } from '../listing/query.ts';

/** Returns nothing while a date is required and not yet entered. */
export function readForm(form: HTMLFormElement, shown: Query): Query | undefined {
  const fields = new FormData(form);
  // The form has no file inputs: each of its values is a text.
  const text = (name: string) => String((fields.get(name) as string | null) ?? '');
  const validity = (text('valid') || 'open') as Validity;
  const date = text('on');
  if (validity === 'on-date' && date === '') return undefined;
  const words = toWords(text('q'));
  const minPay = readMinPay(fields);
  const postedWithin = Number(text('posted'));
  return {
    words,
    places: valuesOf(form, fields, 'place', shown.places),
    within: distanceFrom(text('within')),
    remote: fields.has('remote'),
    livesIn: valuesOf(form, fields, 'lives', shown.livesIn),
    facets: collectFacets(({ key }) => valuesOf(form, fields, key, shown.facets[key])),
    excluded: collectFacets(({ key }) => excludedOf(form, key, shown.excluded[key])),
    payStated: fields.has('pay'),
    ...(minPay !== undefined && { minPay }),
    order: (text('order') || 'default') as Order,
    validity,
    ...(validity === 'on-date' && { date }),
    ...(postedWithin > 0 && { postedWithin }),
    page: 1,
  };
}

/** A value of the shown query that has no box in the form yet stays part of it. */
function valuesOf(
  form: HTMLFormElement,
  fields: FormData,
  name: string,
  shown: readonly string[] = [],
): string[] {
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const known = new Set(boxes.map((box) => box.value));
  const checked = fields.getAll(name).map(String);
  return [
    ...new Set([
      ...shown.filter((value) => !known.has(value) || checked.includes(value)),
      ...checked,
    ]),
  ];
}

function excludedOf(form: HTMLFormElement, key: string, shown: readonly string[] = []): string[] {
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name="${key}"]`)];
  const known = new Set(boxes.map((box) => box.value));
  const pressed = boxes.filter((box) => isExcluded(box) && !box.checked).map((box) => box.value);
  return [
    ...shown.filter((value) => !known.has(value) || pressed.includes(value)),
    ...pressed,
  ].filter((value, index, all) => all.indexOf(value) === index);
}

function isExcluded(box: HTMLInputElement): boolean {
  return notButtonOf(box)?.getAttribute('aria-pressed') === 'true';
}

function readMinPay(fields: FormData): MinPay | undefined {
  const amount = Math.round(Number(fields.get('min') ?? ''));
  const currency = String((fields.get('currency') as string | null) ?? '');
  if (!(amount > 0) || currency === '') return undefined;
  return {
    amount,
    currency,
    keepUnknown: fields.has('unknown'),
    includeEstimates: fields.has('estimates'),
  };
}

/** Values of long lists that have no box yet are added with their counts. */
export function writeForm(form: HTMLFormElement, query: Query): void {
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      // Writing the same value would move the cursor of someone who types.
      if (field.value !== value) field.value = value;
    }
  };
  const check = (name: string, isChecked: boolean) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.checked = isChecked;
  };
  if (toWords(String((new FormData(form).get('q') as string | null) ?? '')) !== query.words)
    set('q', query.words);
  set('within', distanceInAddress(query.within));
  check('remote', query.remote);
  check('pay', query.payStated);
  set('min', String(query.minPay?.amount ?? ''));
  if (query.minPay !== undefined) set('currency', query.minPay.currency);
  check('unknown', query.minPay?.keepUnknown ?? false);
  check('estimates', query.minPay?.includeEstimates ?? false);
  const lists: Record<string, readonly string[]> = {
    place: query.places,
    lives: query.livesIn,
  };
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const values = lists[box.name] ?? query.facets[box.name];
    if (values || box.closest('[data-choices]')) box.checked = values?.includes(box.value) ?? false;
    const isOut = query.excluded[box.name]?.includes(box.value) ?? false;
    notButtonOf(box)?.setAttribute('aria-pressed', String(isOut));
  }
  set('on', query.date ?? '');
  set('order', query.order === 'default' ? '' : query.order);
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
    const value = radio.name === 'valid' ? query.validity : String(query.postedWithin ?? '');
    radio.checked = radio.value === value;
  }
}

/** Picks "Open on a date" when its date is entered, and enters today when that is picked without one. */
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

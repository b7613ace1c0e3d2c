// Bullhorn's public search of job orders, as its career portals ask it: https://bullhorn.github.io/rest-api-docs

import { valueAt, hasTexts, numberAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const bullhorn: JsonFormat = {
  name: 'Bullhorn job orders',
  lists: ['data'],
  isSingle: true,
  isRecord: (record) =>
    hasTexts(record, 'title') &&
    (hasTexts(record, 'publicDescription') || hasTexts(record, 'dateLastPublished')),
  read: (order, draft) => {
    if (valueAt(order, 'isOpen') === false) return draft.passOver('is not open');
    if (valueAt(order, 'isDeleted') === true) return draft.passOver('is deleted');
    draft.copy('title', 'title');
    draft.copy('description', 'publicDescription');
    draft.employer();
    draft.identifier('id');
    draft.date('datePosted', 'dateLastPublished');
    draft.employmentType('employmentType');
    const place = {
      street: textAt(order, 'address.address1'),
      postalCode: textAt(order, 'address.zip') ?? textAt(order, 'publishedZip'),
      city: textAt(order, 'address.city'),
      region: textAt(order, 'address.state'),
      country: textAt(order, 'address.countryCode') ?? textAt(order, 'address.countryName'),
    };
    draft.places([place], false, 'address');
    const [amount, unit] = [numberAt(order, 'salary'), textAt(order, 'salaryUnit')];
    // No reply names the currency.
    if (amount !== undefined) {
      draft.put('baseSalary', [String(amount), unit].filter(Boolean).join(' '), 'salary');
    }
    draft.own('category', 'publishedCategory.name');
  },
  withoutText: 'Ask for the field publicDescription, and save that reply.',
};

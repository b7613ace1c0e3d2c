// The Muse's public API: https://www.themuse.com/developers/api/v2

import { toTexts } from '../draft.ts';
import { hasTexts, listAt, objectsAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const theMuse: JsonFormat = {
  name: 'The Muse API',
  lists: ['results'],
  isSingle: true,
  isRecord: (record) =>
    hasTexts(record, 'name', 'refs.landing_page', 'company.name', 'publication_date'),
  read: (job, draft) => {
    draft.copy('title', 'name');
    draft.copy('description', 'contents');
    draft.copy('url', 'refs.landing_page');
    draft.employer('company.name');
    draft.identifier('id');
    draft.date('datePosted', 'publication_date');
    const names = objectsAt(job, 'locations').map((place) => textAt(place, 'name'));
    // "Flexible / Remote" stands among the towns of a job that may be done from them.
    draft.places(
      names.map((text) => ({ text })),
      false,
      'locations',
    );
    const categories = objectsAt(job, 'categories').map((one) => textAt(one, 'name'));
    const said = categories.filter((category) => category !== undefined);
    draft.put('x:category', said.length === 1 ? said[0] : said, 'categories');
    draft.put('skills', toTexts(listAt(job, 'tags')).join(', '), 'tags');
  },
  withoutText: 'Save the reply of https://www.themuse.com/api/public/jobs?page=1.',
};

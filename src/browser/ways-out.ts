// The ways out of a list without jobs.

import type { Moment } from '../listing/moment.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { paths } from '../settings/list-paths.ts';
import { findRelaxations } from '../wording/relaxations.ts';
import { part } from './parts.ts';
import type { Search } from './search-client.ts';

/** Shows queries near one that finds nothing, with what each finds. */
export async function showWaysOut(
  search: Search,
  query: Query,
  moment: Moment,
  unknownPlace?: string,
): Promise<void> {
  const [open = 0] = await search.count([EVERYTHING_OPEN], moment);
  part('nothing-open').hidden = open > 0;
  part('nothing-found').hidden = open === 0;
  const count = (queries: readonly Query[]) => search.count(queries, moment);
  const relaxations = await findRelaxations(query, search.names, count, unknownPlace);
  const entries = relaxations.map((relaxation) => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = paths.forQuery(relaxation.query);
    link.textContent = relaxation.label;
    entry.append(link);
    return entry;
  });
  part('relaxations').replaceChildren(...entries);
}

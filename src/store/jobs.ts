// The jobs that have a page, at the instant of the last reading: what lists show, and the records that they come from.

import type { DatabaseSync } from 'node:sqlite';
import { openTable } from './checked-table.ts';

/** All but the slug are JSON. */
interface StoredJob {
  slug: string;
  /** A JobSource. */
  source: string;
  /** The job's entry in Astro's collection. */
  entry: string;
  /** JobTraits, for finding similar jobs. */
  traits: string;
}

export interface JobTable {
  /** In the order of slugs. */
  all: () => Generator<StoredJob>;
  /** Replaces all jobs; unchanged rows are not written. */
  replace: (jobs: ReadonlyMap<string, StoredJob>) => void;
}

export function openJobTable(database: DatabaseSync): JobTable {
  const table = openTable(database, 'job', ['slug', 'source', 'entry', 'traits']);
  const ordered = table.select('ORDER BY slug');
  const all = function* () {
    for (const [slug, source, entry, traits] of ordered.all()) {
      yield {
        slug: String(slug),
        source: String(source),
        entry: String(entry),
        traits: String(traits),
      };
    }
  };
  return {
    all,
    replace: (next) => {
      const unchanged = new Set<string>();
      const gone: string[] = [];
      for (const known of all()) {
        const job = next.get(known.slug);
        if (job === undefined) gone.push(known.slug);
        else if (isSame(job, known)) unchanged.add(known.slug);
      }
      const removal = database.prepare('DELETE FROM job WHERE slug = ?');
      for (const slug of gone) removal.run(slug);
      for (const { slug, source, entry, traits } of next.values()) {
        if (!unchanged.has(slug)) table.put(slug, source, entry, traits);
      }
    },
  };
}

function isSame(a: StoredJob, b: StoredJob): boolean {
  return a.source === b.source && a.entry === b.entry && a.traits === b.traits;
}

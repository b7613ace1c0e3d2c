// The jobs that have a page, as they were at the instant of the last reading: what lists show, and the records behind it.

import type { DatabaseSync } from 'node:sqlite';
import { openTable } from './checked-table.ts';

/** Each but the slug is JSON. */
interface StoredJob {
  slug: string;
  /** What the job is made of. */
  source: string;
  /** The job's entry in Astro's collection: what lists show. */
  entry: string;
  /** What it is compared with others by. */
  traits: string;
}

export interface JobTable {
  /** In the order of slugs. */
  all: () => Generator<StoredJob>;
  /** Makes these the board's jobs, and leaves those untouched that are as they were. */
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

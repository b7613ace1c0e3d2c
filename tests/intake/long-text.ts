// Reads one long text, and says when it begins and what came of it; for a test that stops it meanwhile.

import { createReadingPool } from '../../src/intake/reading-pool.ts';
import { readPosting } from '../../src/job/read-posting.ts';

const pool = createReadingPool(
  { timeZone: 'UTC', locale: 'en' },
  { threads: 1, milliseconds: Number(process.argv[2]) },
);
const read = (description: string) =>
  pool.readRecord(readPosting({ title: 'Baker', description }, new Map()), {
    ...{ file: 'a.json', position: 0, line: 1 },
  });

await read('Bakes bread.');
const long = read('<p>A <b>word</b> more.</p>'.repeat(3_000));
console.log('begun');
const { problems } = await long;
console.log(problems.find(({ severity }) => severity === 'error')?.message ?? 'read');
await pool.close();

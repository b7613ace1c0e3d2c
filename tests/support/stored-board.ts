// A board in a store, made of records in memory.

import { createBoard, type Board } from '../../src/board/board.ts';
import { withAnalysis, type BoardOptions } from '../../src/board/board-options.ts';
import { readBoardFacts, readBoardJobs } from '../../src/board/stored-board.ts';
import { updateJobs } from '../../src/board/update-jobs.ts';
import { createRecordWriter } from '../../src/intake/update-records.ts';
import { htmlKeysOf, toRecord, type JobRecord } from '../../src/job/record.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import type { Store } from '../../src/store/store.ts';
import { factsOf } from '../job/readings.ts';
import { posting } from './postings.ts';

export function recordOf(
  file: string,
  position: number,
  stated: Record<string, unknown>,
): JobRecord {
  return toRecord({ file, position, line: 1 }, factsOf(posting(stated) as JsonObject), {}, '');
}

/** Stores records, sorted by file, as eligible postings and returns the board that they make. */
export async function storeBoard(
  store: Store,
  options: BoardOptions,
  records: readonly JobRecord[],
): Promise<Board> {
  const writer = createRecordWriter(store);
  const paths = [...new Set(records.map(({ file }) => file))];
  for (const path of paths) {
    const own = records.filter(({ file }) => file === path);
    for (const record of own) {
      const { file, position, line } = record;
      const html = '<p>Text.</p>' as unknown as SafeHtml;
      writer.texts(htmlKeysOf(record.facts).map((key) => ({ key, html, text: 'Text.' })));
      writer.posting({ file, position, line, verdict: 'eligible', problems: [], record });
    }
    writer.file(path, '1', { postings: own.length, otherTypes: 0 });
  }
  writer.flush();
  const files = paths.map((path) => ({
    ...{ path, stamp: '1', absolutePath: '', bytes: 0 },
    format: 'lines' as const,
  }));
  await updateJobs(withAnalysis(options), store, { files, ignored: [] });
  const facts = readBoardFacts(store);
  if (facts === undefined) throw new Error('No board was stored.');
  return createBoard(store, facts, readBoardJobs(store, facts), {
    today: '2026-11-23',
    statedValues: {},
    fewestJobsToIndex: options.fewestJobsToIndex,
    closingSoonDays: options.closingSoonDays,
    synonyms: options.synonyms,
    placeName: () => 'there',
    countryNotStated: { path: '-', name: 'Not stated' },
  });
}

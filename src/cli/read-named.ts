// Reads the files that a command line names, as validate and convert do: without building anything.

import { relative } from 'node:path';
import type { IgnoredFile } from '../intake/files.ts';
import { findNamedFiles } from '../intake/named-files.ts';
import { readFiles } from '../intake/read-files.ts';
import type { PostingResult } from '../intake/read-postings.ts';
import { createReadingPool } from '../intake/reading-pool.ts';
import { outcomeAt, type Outcome } from '../report/outcome.ts';
import { createProgress, type Progress } from '../report/progress.ts';
import { unmetOverrides } from '../intake/unmet-overrides.ts';
import type { TakenFile } from '../report/source-lines.ts';
import { createTally, type Tally } from '../report/tally.ts';
import { isTooMany } from '../report/thresholds.ts';
import { declaredProperties } from '../settings/own-properties.ts';
import { readSettings } from '../settings/settings.ts';
import { site } from '../site.ts';
import { setClock } from './clock-setting.ts';
import { EXIT } from './exit.ts';

export interface Reading {
  tally: Tally;
  /** Files with postings. */
  files: number;
  otherTypes: number;
  ignored: IgnoredFile[];
  sources: TakenFile[];
  /** Sentences about lines of overrides.csv that concern no posting; none where only some files are read. */
  unmetOverrides: string[];
}

/** Without names, reads the folder of postings. Throws NothingToRead. */
export async function readNamed(
  names: readonly string[],
  onPosting: (result: PostingResult, outcome: Outcome, progress: Progress) => void,
): Promise<Reading> {
  const { jobsDir, locale } = readSettings(process.cwd(), process.env);
  const now = setClock(Date.now());
  const wanted = names.length === 0 ? [relative(process.cwd(), jobsDir) || '.'] : names;
  const { files, ignored, overrides, remove } = await findNamedFiles(
    wanted,
    process.stdin,
    jobsDir,
  );
  const progress = createProgress(process.stderr);
  // Descriptions are not cached: no page is made of them.
  const ownProperties = declaredProperties(site);
  const pool = createReadingPool({ timeZone: site.timeZone, locale, ownProperties });
  const reading: Reading = {
    tally: createTally(),
    files: 0,
    otherTypes: 0,
    ignored,
    sources: [],
    unmetOverrides: [],
  };
  const overridden = new Set<number>();
  const { tally } = reading;
  let filesRead = 0;
  try {
    await readFiles(files, pool.readRecord, {
      onPosting: (result) => {
        const outcome = outcomeAt(result.verdict, result.record?.facts, now);
        tally.add(result, outcome);
        onPosting(result, outcome, progress);
        const file = `file ${filesRead + 1} of ${files.length}`;
        progress.show(`${tally.recordsRead} postings read, ${file}`);
      },
      onFile: ({ path }, { postings, otherTypes, takenFor, leftAlone, overridden: lines = [] }) => {
        for (const line of lines) overridden.add(line);
        filesRead += 1;
        reading.otherTypes += otherTypes;
        if (takenFor !== undefined) reading.sources.push({ path, takenFor, postings });
        if (leftAlone === undefined) reading.files += 1;
        else ignored.push({ path, reason: leftAlone });
      },
    });
  } finally {
    await pool.close();
    await remove();
  }
  progress.clear();
  if (names.length === 0) reading.unmetOverrides = unmetOverrides(overrides ?? [], overridden);
  return reading;
}

/** The exit code that a build would refuse the postings with. */
export function exitCodeOf(
  { recordsRead, outcomes: { quarantined } }: Tally,
  strict: boolean,
): number {
  if (strict && quarantined > 0) return EXIT.refused;
  return isTooMany(quarantined, recordsRead) ? EXIT.refused : EXIT.done;
}

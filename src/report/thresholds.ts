// When a board has so many problems that the old site is better than a new one.

import { READ_ENDINGS } from '../intake/files.ts';
import { ignoredLines } from './ignored-files.ts';
import type { Report } from './report.ts';

/** More quarantined postings than this, or than this share, stop the build. */
const MOST_QUARANTINED = { count: 3, share: 0.05 };

export interface Tolerance {
  /** Any quarantined posting stops the build. */
  strict: boolean;
  /** The board may lose more than half of its postings. */
  allowShrink: boolean;
}

/** Returns the sentence that refuses the build; `lastPublished` counts the owner's postings in the site's last build. */
export function findRefusal(
  report: Report,
  lastPublished: number | undefined,
  tolerance: Tolerance,
): string | undefined {
  const { recordsRead, quarantined } = report;
  const published = publishedCount(report);
  if (recordsRead === quarantined) {
    const words =
      recordsRead === 0
        ? emptyWords(report)
        : `None of ${recordsRead} postings can be published. Fix the problems above.`;
    return [...ignoredLines(report), words].join('\n');
  }
  if (published === 0) return scheduledWords(report);
  if (tolerance.strict && quarantined > 0) {
    return `${quarantined} of ${recordsRead} postings can't be published, and --strict, or STRICT=1, allows none. Fix the problems above.`;
  }
  if (isTooMany(quarantined, recordsRead)) {
    return `${quarantined} of ${recordsRead} postings can't be published, which is more than 5 %. Fix the problems above.`;
  }
  const own = ownPublishedCount(report);
  if (lastPublished !== undefined && own < lastPublished / 2 && !tolerance.allowShrink) {
    const beside = own === published ? '' : ' beside the sample board';
    return `Only ${own} postings would be published${beside}; the last build published ${lastPublished}. If that is intended, add the option --allow-shrink, or set ALLOW_SHRINK=1.`;
  }
  return undefined;
}

/** Owners whose jobs are in files of another kind must learn that those are not read. */
function emptyWords({ files, passedOver: { length: others } }: Report): string {
  const found = [
    ...(files === 0 ? [] : [files === 1 ? '1 file holds none' : `${files} files hold none`]),
    ...(others === 0 ? [] : [others === 1 ? '1 file was ignored' : `${others} files were ignored`]),
  ];
  if (found.length === 0) {
    return 'There is no posting to publish. Put JobPosting files into the folder, or set JOBS_DIR.';
  }
  return `There is no posting to publish: ${found.join(', ')}. Files are read whose names end in ${READ_ENDINGS.slice(0, -1).join(', ')} or ${READ_ENDINGS.at(-1)}. Put JobPosting files into the folder, or set JOBS_DIR.`;
}

/** A board with nothing but scheduled jobs is more often a wrong clock than a plan. */
function scheduledWords({ now, states }: Report): string {
  const clock = new Date(now).toISOString().slice(0, 16).replace('T', ' ');
  return `Nothing can be published yet: ${states.scheduled.records} postings are dated after ${clock} UTC, which is the build's clock. Correct SOURCE_DATE_EPOCH if it is set, or the "datePosted" of the postings, or build when the first of them has begun.`;
}

export function isTooMany(quarantined: number, recordsRead: number): boolean {
  const most = Math.max(MOST_QUARANTINED.count, recordsRead * MOST_QUARANTINED.share);
  return quarantined > most || quarantined === recordsRead;
}

/** Counts the postings on pages, open or closed, without those of the sample board, which are there to be replaced. */
export function ownPublishedCount(report: Report): number {
  return publishedCount(report) - report.samples.published;
}

function publishedCount({ states }: Report): number {
  return states.open.records + states.closed.records;
}

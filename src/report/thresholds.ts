// When a board has gone so wrong that the old site is better than a new one.

import { leftAloneLines } from './left-alone.ts';
import type { Report } from './report.ts';

/** More quarantined postings than this, or than this share, stop the build. */
const MOST_QUARANTINED = { count: 3, share: 0.05 };

export interface Tolerance {
  /** Any quarantined posting stops the build. */
  strict: boolean;
  /** The board may lose more than half of its postings. */
  allowShrink: boolean;
}

/** Takes the report, how many of the owner's postings the last build of this site published, where that is known, and what is tolerated; gives the sentence that refuses the build, or nothing. */
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
    return [...leftAloneLines(report), words].join('\n');
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
    return `Only ${own} postings would be published${beside}; the last build published ${lastPublished}. If that is meant, add the option --allow-shrink, or set ALLOW_SHRINK=1.`;
  }
  return undefined;
}

/** Whoever has jobs in files of another kind must hear that those are not read. */
function emptyWords({ files, passedOver: { length: others } }: Report): string {
  const found = [
    ...(files === 0 ? [] : [files === 1 ? '1 file holds none' : `${files} files hold none`]),
    ...(others === 0
      ? []
      : [others === 1 ? '1 file was left alone' : `${others} files were left alone`]),
  ];
  if (found.length === 0) {
    return 'There is no posting to publish. Put JobPosting files into the folder, or set JOBS_DIR.';
  }
  return `There is no posting to publish: ${found.join(', ')}. Only .json, .jsonld, .ndjson and .jsonl files are read. Put JobPosting files into the folder, or set JOBS_DIR.`;
}

/** A board of nothing but jobs to come is more often a wrong clock than a plan. */
function scheduledWords({ now, states }: Report): string {
  const clock = new Date(now).toISOString().slice(0, 16).replace('T', ' ');
  return `Nothing can be published yet: ${states.scheduled.records} postings are dated after ${clock} UTC, which is the build's clock. Correct SOURCE_DATE_EPOCH if it is set, or the "datePosted" of the postings, or build when the first of them has begun.`;
}

/** Takes two counts; says whether more are quarantined than a board may lose, or all of them. */
export function isTooMany(quarantined: number, recordsRead: number): boolean {
  const most = Math.max(MOST_QUARANTINED.count, recordsRead * MOST_QUARANTINED.share);
  return quarantined > most || quarantined === recordsRead;
}

/** Takes the report; gives how many postings of the owner are on pages, open or closed: those of the sample board are there to be replaced. */
export function ownPublishedCount(report: Report): number {
  return publishedCount(report) - report.samples.published;
}

function publishedCount({ states }: Report): number {
  return states.open.records + states.closed.records;
}

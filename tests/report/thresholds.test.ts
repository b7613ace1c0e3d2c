import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findRefusal, isTooMany, ownPublishedCount } from '../../src/report/thresholds.ts';
import type { Report } from '../../src/report/report.ts';

interface Counts {
  read: number;
  quarantined: number;
  closed?: number;
}

function report(counts: Counts, changed: Partial<Report> = {}): Report {
  const { read, quarantined, closed = 0 } = counts;
  const open = read - quarantined - closed;
  return {
    now: 0,
    files: read === 0 ? 0 : 1,
    recordsRead: read,
    states: {
      open: { jobs: open, records: open },
      closed: { jobs: closed, records: closed },
      scheduled: { jobs: 0, records: 0 },
    },
    exactCopies: 0,
    samples: { files: 0, published: 0 },
    quarantined,
    otherTypes: 0,
    joined: [],
    likelyReposts: [],
    statistics: { countries: [], types: [], ages: [], closings: [] },
    verdicts: { eligible: open, 'eligible with warnings': 0, 'not eligible': 0 },
    withoutResult: { closed, scheduled: 0 },
    problems: [],
    postings: [],
    employers: [],
    origins: [],
    notable: {
      endsSoon: { count: 0, jobs: [] },
      neverCloses: { count: 0, jobs: [] },
      closed: { count: 0, jobs: [] },
    },
    passedOver: [],
    sources: [],
    unmetOverrides: [],
    scheduled: [],
    lastModified: {},
    formerAddresses: [],
    ...changed,
  };
}

const other = (path: string) => ({
  path,
  reason: 'of a kind that is not read',
});

const tolerant = { strict: false, allowShrink: false };

describe('more than three and more than 5 % quarantined are too many', () => {
  const table: readonly [number, number, boolean][] = [
    [0, 100, false],
    [3, 4, false],
    [3, 3, true],
    [4, 10, true],
    [4, 79, true],
    [4, 80, false],
    [5, 100, false],
    [6, 100, true],
    [50, 1_000, false],
    [51, 1_000, true],
  ];
  for (const [quarantined, read, expected] of table) {
    test(`${quarantined} of ${read}: ${expected}`, () => {
      assert.equal(isTooMany(quarantined, read), expected);
      assert.equal(
        findRefusal(report({ read, quarantined }), undefined, tolerant) !== undefined,
        expected,
      );
    });
  }
});

describe('a build is refused', () => {
  const table: readonly [string, string | undefined, ...Parameters<typeof findRefusal>][] = [
    [
      'without any posting',
      'There is no posting to publish. Put JobPosting files into the folder, or set JOBS_DIR.',
      report({ read: 0, quarantined: 0 }),
      undefined,
      { strict: true, allowShrink: true },
    ],
    [
      'with nothing but files of other kinds, and names them',
      `baker.docx was ignored: it is of a kind that is not read.
jobs.xlsx was ignored: it is of a kind that is not read.
There is no posting to publish: 2 files were ignored. Files are read whose names end in .json, .jsonld, .ndjson, .jsonl, .xml, .rss, .atom, .csv, .tsv, .html, .htm, .xhtml, .md, .markdown, .yaml or .yml. Put JobPosting files into the folder, or set JOBS_DIR.`,
      report(
        { read: 0, quarantined: 0 },
        { passedOver: [other('baker.docx'), other('jobs.xlsx')] },
      ),
      undefined,
      tolerant,
    ],
    [
      'with files of postings that hold none, and says so',
      `1 object of other types ignored.
There is no posting to publish: 1 file holds none. Files are read whose names end in .json, .jsonld, .ndjson, .jsonl, .xml, .rss, .atom, .csv, .tsv, .html, .htm, .xhtml, .md, .markdown, .yaml or .yml. Put JobPosting files into the folder, or set JOBS_DIR.`,
      report({ read: 0, quarantined: 0 }, { files: 1, otherTypes: 1 }),
      undefined,
      tolerant,
    ],
    [
      'without one that can be published, and names what was ignored',
      `jobs.xlsx was ignored: it is of a kind that is not read.
None of 1 postings can be published. Fix the problems above.`,
      report({ read: 1, quarantined: 1 }, { passedOver: [other('jobs.xlsx')] }),
      undefined,
      tolerant,
    ],
    [
      'without one that can be published',
      'None of 2 postings can be published. Fix the problems above.',
      report({ read: 2, quarantined: 2 }),
      undefined,
      tolerant,
    ],
    [
      'with too many quarantined',
      "6 of 100 postings can't be published, which is more than 5 %. Fix the problems above.",
      report({ read: 100, quarantined: 6 }),
      100,
      tolerant,
    ],
    [
      'with one quarantined, when strict',
      "1 of 100 postings can't be published, and --strict, or STRICT=1, allows none. Fix the problems above.",
      report({ read: 100, quarantined: 1 }),
      100,
      { ...tolerant, strict: true },
    ],
    [
      'with less than half of the last build’s postings',
      'Only 49 postings would be published; the last build published 100. If that is intended, add the option --allow-shrink, or set ALLOW_SHRINK=1.',
      report({ read: 49, quarantined: 0 }),
      100,
      tolerant,
    ],
    ['but not with half of them', undefined, report({ read: 50, quarantined: 0 }), 100, tolerant],
    [
      'but not when the rest have closed and keep their pages',
      undefined,
      report({ read: 100, quarantined: 0, closed: 99 }),
      100,
      tolerant,
    ],
    [
      'but not when that is allowed',
      undefined,
      report({ read: 10, quarantined: 0 }),
      100,
      { ...tolerant, allowShrink: true },
    ],
    [
      'with less than half of the owner’s postings, however many of the sample board are beside them',
      'Only 2 postings would be published beside the sample board; the last build published 10. If that is intended, add the option --allow-shrink, or set ALLOW_SHRINK=1.',
      report({ read: 27, quarantined: 0 }, { samples: { files: 21, published: 25 } }),
      10,
      tolerant,
    ],
    [
      'but not when the sample board gave way to a few own postings',
      undefined,
      report({ read: 2, quarantined: 0 }),
      ownPublishedCount(
        report({ read: 25, quarantined: 0, closed: 1 }, { samples: { files: 21, published: 25 } }),
      ),
      tolerant,
    ],
    ['but not the first time', undefined, report({ read: 1, quarantined: 0 }), undefined, tolerant],
  ];
  for (const [name, refusal, board, last, tolerance] of table) {
    test(name, () => assert.equal(findRefusal(board, last, tolerance), refusal));
  }
});

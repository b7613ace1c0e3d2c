import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatBytes, formatHosts, measureSite } from '../../src/deploy/hosts.ts';

const SMALL = { files: 285, bytes: 2_500_000, largestFile: 29_000, fullestFolder: 60 };

describe('the hosts that a site fits', () => {
  const table: [string, Partial<typeof SMALL>, string[]][] = [
    ['a small site', {}, ['285 files, 2.5 MB: fits GitHub Pages, Cloudflare Pages, and Netlify.']],
    [
      '20,000 files',
      { files: 20_000 },
      ['20,000 files, 2.5 MB: fits GitHub Pages, Cloudflare Pages, and Netlify.'],
    ],
    [
      'one more',
      { files: 20_001 },
      ['20,001 files, 2.5 MB: fits GitHub Pages, Cloudflare Pages on a paid plan, and Netlify.'],
    ],
    [
      'more than 100,000 files',
      { files: 100_001 },
      [
        '100,001 files, 2.5 MB: fits GitHub Pages and Netlify.',
        'Too much for Cloudflare Pages (100,001 of 100,000 files); object storage takes it (docs/deploying.md).',
      ],
    ],
    [
      'a file over 25 MiB',
      { largestFile: 26_214_401 },
      [
        '285 files, 2.5 MB: fits GitHub Pages and Netlify.',
        'Too much for Cloudflare Pages (a file of 26 MB, 25 MiB at most); object storage takes it (docs/deploying.md).',
      ],
    ],
    [
      'all too much',
      { files: 300_000, bytes: 2e9, fullestFolder: 200_000 },
      [
        '300,000 files, 2.0 GB.',
        'Too much for GitHub Pages (2.0 GB of 1 GB), Cloudflare Pages (300,000 of 100,000 files), and Netlify (200,000 of 54,000 files in one folder); object storage takes it (docs/deploying.md).',
      ],
    ],
  ];
  for (const [name, size, lines] of table) {
    test(name, () => assert.deepEqual(formatHosts({ ...SMALL, ...size }), lines));
  }

  test('are computed from the files, their sizes and their folders', () => {
    const files = [
      ['index.html', 10],
      ['jobs/a.json', 20],
      ['jobs/a.ics', 5],
      ['jobs/a/index.html', 1],
    ] as const;
    assert.deepEqual(measureSite(files.map(([path, size]) => ({ path, size }))), {
      files: 4,
      bytes: 36,
      largestFile: 20,
      fullestFolder: 2,
    });
  });

  test('and sizes read well', () => {
    assert.deepEqual([0, 999, 1_000, 12_345, 9.96e6, 3e9].map(formatBytes), [
      '0 bytes',
      '999 bytes',
      '1.0 kB',
      '12 kB',
      '10.0 MB',
      '3.0 GB',
    ]);
  });
});

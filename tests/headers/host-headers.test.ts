import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  contentSecurityPolicy,
  responseHeaders,
} from '../../src/headers/content-security-policy.ts';
import {
  toApacheLines,
  toHeadersFile,
  toNginxLines,
  toRedirectsFile,
  toVercelFile,
} from '../../src/headers/host-headers.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');

/** Each host's headers, the line that says for which paths, and the guide's block that shows them. */
const HOSTS = [
  { name: 'Netlify', write: toHeadersFile, scope: (base: string) => `${base}*`, block: 'text' },
  { name: 'Vercel', write: toVercelFile, scope: (base: string) => `"${base}(.*)"`, block: 'json' },
  { name: 'nginx', write: toNginxLines, scope: (base: string) => `n ${base} {`, block: 'nginx' },
  { name: 'Apache', write: toApacheLines, scope: () => 'Header always set', block: 'apache' },
];

for (const { name, write, scope, block } of HOSTS) {
  describe(`the headers for ${name}`, () => {
    test('say all that the site says, with the same words', () => {
      for (const [header, value] of responseHeaders({})) {
        assert.ok(write('/', {}).includes(header), header);
        assert.ok(write('/', {}).includes(value), value);
      }
    });

    test('are for the site under its base path, and last where names carry a hash', () => {
      for (const base of ['/', '/jobs-board/']) {
        assert.ok(write(base, {}).includes(scope(base)), write(base, {}));
        assert.match(write(base, {}), /Cache-Control.*immutable/s);
        assert.equal(write(base, {}).split(`${base}_astro/`).length, 2);
      }
    });

    test('are in the guide as the build writes them', () => {
      const shown = new RegExp(`\`\`\`${block}\\n([^]*?)\`\`\``).exec(GUIDE)?.[1];
      assert.equal(shown, write('/', {}), `Write into docs/hosting.md:\n${write('/', {})}`);
    });
  });
}

test('a page may load fonts, sound, video and a manifest from the site itself', () => {
  for (const directive of ['font-src', 'media-src', 'manifest-src']) {
    assert.ok(
      contentSecurityPolicy({}, 'other').split('; ').includes(`${directive} 'self'`),
      directive,
    );
  }
});

test('no value of a header ends the quotes or the line that a host puts it in', () => {
  for (const [, value] of responseHeaders({})) assert.doesNotMatch(value, /["\\$%\r\n]/);
});

test('nginx gets every header again where it gets one more, since it inherits none there', () => {
  const [, assets = ''] = toNginxLines('/', {}).split('location /_astro/');
  for (const [header] of responseHeaders({})) assert.ok(assets.includes(header), header);
});

describe('scripts of other sites may read the same files on every host:', () => {
  const SHARED = ['jobs.json', 'jobs.ndjson', 'jobs-1-of-2.ndjson', 'facets.json', 'feed.json'];
  const OTHERS = ['', 'jobs/', 'jobs/jobs.json', 'feed.xml', 'places/feed.json', 'jobsxjson'];
  const patternIn = (text: string, around: RegExp) =>
    new RegExp(around.exec(text)?.[1] ?? assert.fail(text));
  /** A star at the end stands for anything. */
  const [ofLines, ...ofPatterns] = [
    [...toHeadersFile('/b/', {}).matchAll(/^(\S+)\n {2}Access-Control-Allow-Origin: /gm)].map(
      ([, path = '']) => path,
    ),
    patternIn(toNginxLines('/b/', {}), /^location ~ (.*) \{$/m),
    patternIn(toApacheLines('/b/', {}), /=~ m#(.*)#"$/m),
    new RegExp(
      (JSON.parse(toVercelFile('/b/', {})) as { headers: { source: string }[] }).headers
        .map(({ source }) => `^${source}$`)
        .at(-1) ?? '',
    ),
  ] as const;
  const isOpened = [
    (path: string) =>
      ofLines.some((line) =>
        line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line,
      ),
    ...ofPatterns.map((pattern) => (path: string) => pattern.test(path)),
  ];

  for (const [paths, expected] of [
    [SHARED, true],
    [OTHERS, false],
  ] as const) {
    for (const path of paths) {
      test(`${expected ? '' : 'not '}/${path}`, () => {
        assert.deepEqual(
          isOpened.map((isOpen) => isOpen(`/b/${path}`)),
          isOpened.map(() => expected),
        );
      });
    }
  }
});

describe('redirects', () => {
  const redirects = [
    ['places/us/texas/', 'places/us/tx/'] as const,
    ['jobs/a/', 'jobs/製/'] as const,
  ];

  test('are lines of addresses as they are sent, for ever where no other page can have them', () => {
    assert.equal(
      toRedirectsFile('/jobs-board/', redirects),
      '/jobs-board/places/us/texas/ /jobs-board/places/us/tx/ 302\n/jobs-board/jobs/a/ /jobs-board/jobs/%E8%A3%BD/ 301\n',
    );
  });

  test('are in Vercel’s own form, where there are any', () => {
    const read = (text: string) => JSON.parse(text) as { redirects?: unknown };
    assert.deepEqual(read(toVercelFile('/', {}, redirects)).redirects, [
      { source: '/places/us/texas/', destination: '/places/us/tx/', permanent: false },
      { source: '/jobs/a/', destination: '/jobs/%E8%A3%BD/', permanent: true },
    ]);
    assert.equal(read(toVercelFile('/', {})).redirects, undefined);
  });
});

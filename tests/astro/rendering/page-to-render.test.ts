import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PathWithRoute } from 'astro';
import {
  groupByJob,
  refuseConflicts,
  toPageToRender,
} from '../../../src/astro/rendering/page-to-render.ts';

const path = (pathname: string, type: 'page' | 'endpoint', component = 'a.astro') =>
  ({ pathname, route: { type, component } }) as PathWithRoute;

describe('a page to render', () => {
  const pages: [name: string, path: PathWithRoute, url: string, file: string][] = [
    ['the index', path('/', 'page'), 'https://a.example/', 'index.html'],
    ['the index without its slash', path('', 'page'), 'https://a.example/', 'index.html'],
    [
      'a page',
      path('/jobs/baker', 'page'),
      'https://a.example/jobs/baker/',
      'jobs/baker/index.html',
    ],
    [
      'a page with its slash',
      path('/remote/', 'page'),
      'https://a.example/remote/',
      'remote/index.html',
    ],
    [
      'what stands where a page is missing',
      path('/404', 'page'),
      'https://a.example/404/',
      '404.html',
    ],
    [
      'a file',
      path('/jobs/baker.ics', 'endpoint'),
      'https://a.example/jobs/baker.ics',
      'jobs/baker.ics',
    ],
    [
      'a file whose route ends in a slash',
      path('/feed.xml/', 'endpoint'),
      'https://a.example/feed.xml/',
      'feed.xml',
    ],
  ];
  for (const [name, asked, url, file] of pages) {
    test(`of ${name} is asked for and written where Astro would`, () => {
      assert.deepEqual(toPageToRender(asked, 'https://a.example', '/'), {
        component: 'a.astro',
        url,
        file,
      });
    });
  }

  test('stands below the base path, its file does not', () => {
    const { url, file } = toPageToRender(path('/jobs/baker', 'page'), 'https://a.example', '/b/c/');
    assert.deepEqual([url, file], ['https://a.example/b/c/jobs/baker/', 'jobs/baker/index.html']);
  });

  test('is refused where another route makes the same file', () => {
    const pages = [path('/x', 'page', 'one.astro'), path('/x/', 'page', 'two.astro')].map((one) =>
      toPageToRender(one, 'https://a.example', '/'),
    );
    assert.throws(() => refuseConflicts(pages), {
      message: 'Both one.astro and two.astro make x/index.html.',
    });
    refuseConflicts(pages.slice(1));
  });

  test('comes with the others of its job, and all others stay in their order', () => {
    const files = [
      'index.html',
      'jobs/baker/index.html',
      'jobs/cook/index.html',
      'jobs/cook.ics',
      'baker/index.html',
      'jobs/baker.ics',
      'jobs/ends.json',
    ];
    const pages = files.map((file) => ({ component: '', url: '', file }));
    assert.deepEqual(
      groupByJob(pages).map(({ file }) => file),
      [
        'index.html',
        'jobs/baker/index.html',
        'jobs/baker.ics',
        'jobs/cook/index.html',
        'jobs/cook.ics',
        'baker/index.html',
        'jobs/ends.json',
      ],
    );
  });
});

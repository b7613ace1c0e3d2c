import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  contentSecurityPolicy,
  responseHeaders,
} from '../../src/headers/content-security-policy.ts';
import { describeOpenings, isOpen, wayInFor, type OpenKind } from '../../src/headers/openings.ts';
import { toHeadersFile, toVercelFile } from '../../src/headers/host-headers.ts';
import type { Allow } from '../../src/settings/define-site.ts';

const CLOSED = new Map(directivesOf(contentSecurityPolicy({}, 'other')));

function directivesOf(policy: string): [string, string][] {
  return policy.split('; ').map((directive) => {
    const end = directive.indexOf(' ');
    return [directive.slice(0, end), directive.slice(end + 1)];
  });
}

/** What a policy says otherwise than that of a closed site. */
function openedBy(policy: string): Record<string, string> {
  return Object.fromEntries(
    directivesOf(policy).filter(([name, value]) => CLOSED.get(name) !== value),
  );
}

/** A kind, what opens it, what the policy then says, and whether pages of jobs say so too. */
const KINDS: [OpenKind, Allow, Record<string, string>, boolean][] = [
  [
    'scripts',
    { scripts: [{ src: 'https://x.example/js/a.js?v=2' }] },
    { 'script-src': "'self' https://x.example/js/a.js" },
    true,
  ],
  [
    'connections',
    { connections: ['https://x.example'] },
    { 'connect-src': "'self' https://x.example" },
    true,
  ],
  ['fonts', { fonts: ['https://x.example'] }, { 'font-src': "'self' https://x.example" }, true],
  [
    'images',
    { images: ['https://x.example'] },
    { 'img-src': "'self' data: https://x.example" },
    false,
  ],
  ['forms', { forms: ['https://x.example'] }, { 'form-action': "'self' https://x.example" }, false],
  ['frames', { frames: ['https://x.example'] }, { 'frame-src': 'https://x.example' }, false],
];
const ALL: OpenKind[] = KINDS.map(([kind]) => kind);

describe('what site.ts allows', () => {
  for (const [kind, allow, opened, isOnJobs] of KINDS) {
    test(`opens ${kind}, and nothing else`, () => {
      assert.deepEqual(openedBy(contentSecurityPolicy(allow, 'other')), opened);
      assert.deepEqual(openedBy(contentSecurityPolicy(allow, 'job')), isOnJobs ? opened : {});
      const address = 'https://x.example/js/a.js';
      assert.deepEqual(
        ALL.filter((other) => isOpen(allow, other, address, 'other')),
        [kind],
      );
      assert.equal(isOpen(allow, kind, address, 'job'), isOnJobs);
      for (const stranger of [
        'https://y.example/js/a.js',
        'https://x.example.evil.example/js/a.js',
        'https://x.example:8443/js/a.js',
        'http://x.example/js/a.js',
        'https://x.example@evil.example/js/a.js',
        'x.example/js/a.js',
      ]) {
        assert.ok(!isOpen(allow, kind, stranger, 'other'), stranger);
      }
    });

    test(`is written for ${kind} as the check of the site says`, () => {
      const way = wayInFor(kind, 'https://x.example/js/a.js?v=2', 'other');
      const entry = 'entry' in way ? way.entry : '';
      assert.equal(entry.replaceAll("'", '"').replace('{ src:', '{ "src":'), inJson(allow, kind));
      assert.ok('instead' in wayInFor(kind, 'http://x.example/', 'other'));
      assert.equal('entry' in wayInFor(kind, 'https://x.example/', 'job'), isOnJobs);
    });

    test(`stands in the headers of hosts for ${kind} as in the pages`, () => {
      const policy = contentSecurityPolicy(allow, 'other');
      const [[, value] = ['', '']] = responseHeaders(allow);
      assert.equal(value, `${policy}; frame-ancestors 'none'`);
      assert.ok(toHeadersFile('/', allow).includes(value));
      assert.ok(toVercelFile('/', allow).includes(value));
    });
  }

  test('opens one script and its reports for a counter', () => {
    const counter = { src: 'https://x.example/count.js', 'data-site': 'a' };
    assert.deepEqual(openedBy(contentSecurityPolicy({ counter }, 'job')), {
      'script-src': "'self' https://x.example/count.js",
      'connect-src': "'self' https://x.example",
    });
    const elsewhere = { counter: { ...counter, to: 'https://y.example' } };
    assert.equal(
      openedBy(contentSecurityPolicy(elsewhere, 'other'))['connect-src'],
      "'self' https://y.example",
    );
  });

  test('opens nothing for a script of public/', () => {
    const scripts = [{ src: '/a.js' }];
    assert.deepEqual(openedBy(contentSecurityPolicy({ scripts }, 'other')), {});
    assert.deepEqual(describeOpenings({ scripts, counter: { src: '/b.js' } }), []);
  });

  test('is told kind by kind, each origin once', () => {
    const frames = ['https://x.example', 'https://y.example', 'https://x.example'];
    assert.deepEqual(describeOpenings({ frames, counter: { src: 'https://z.example/c.js' } }), [
      'Open to others, as allow in src/site.ts says:',
      '  scripts: https://z.example/c.js',
      '  connections: https://z.example',
      '  frames: https://x.example, https://y.example',
    ]);
  });
});

/** `frames: ["https://x.example"]`, as the entry of one kind. */
function inJson(allow: Allow, kind: OpenKind): string {
  return `${kind}: ${JSON.stringify(allow[kind])}`
    .replaceAll('":"', '": "')
    .replace(/\{(.*)\}/, '{ $1 }');
}

// What pages, style sheets and scripts load from others: refused with the entry that allows it, and let through with it.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, test } from 'node:test';
import { contentSecurityPolicy } from '../../src/headers/content-security-policy.ts';
import type { Allow } from '../../src/settings/define-site.ts';
import { describeFaults } from '../../src/verify/describe-faults.ts';
import { verifySite, type Verification } from '../../src/verify/verify-site.ts';
import { POLICY, SITE, smallSite, writeSite } from './small-site.ts';

const INDEX = 'index.html';
const JOB = 'jobs/baker-1/index.html';
const STYLE = '_astro/shared.css';
const X = 'https://x.example';

/** Builds the small site under what is allowed, with something inserted into files. */
async function verify(
  allow: Allow,
  inserted: Record<string, string>,
  jobs: 'job' | 'other' = 'job',
): Promise<Verification> {
  const files = smallSite();
  for (const [path, content] of Object.entries(files)) {
    const policy = contentSecurityPolicy(allow, path === JOB ? jobs : 'other');
    const more = inserted[path] ?? '';
    files[path] = path.endsWith('.html')
      ? content.replace(POLICY, policy).replace('</main>', `${more}</main>`)
      : content + more;
  }
  const own = { 'counter.js': inserted['counter.js'] ?? '', 'fonts/own.woff2': '' };
  const [folder, publicDir] = [writeSite({ ...files, ...own }), writeSite(own)];
  try {
    return await verifySite(folder, { ...SITE, allow, publicDir });
  } finally {
    for (const made of [folder, publicDir]) rmSync(made, { recursive: true });
  }
}

interface Case {
  what: string;
  path: string;
  inserted: string;
  entry: string;
  allow: Allow;
}

const page = (what: string, inserted: string, entry: string, allow: Allow): Case => {
  return { what, path: INDEX, inserted, entry, allow };
};
const CASES: readonly Case[] = [
  page('a script', `<script src="${X}/a.js"></script>`, `scripts: [{ src: '${X}/a.js' }]`, {
    scripts: [{ src: `${X}/a.js` }],
  }),
  page(
    'a script of public/',
    '<script src="/board/counter.js"></script>',
    "scripts: [{ src: '/counter.js' }]",
    { scripts: [{ src: '/counter.js' }] },
  ),
  page('a form', `<form action="${X}/sign-up"></form>`, `forms: ['${X}']`, { forms: [X] }),
  page(
    'a button that sends its form elsewhere',
    `<form><button formaction="${X}/"></button></form>`,
    `forms: ['${X}']`,
    { forms: [X] },
  ),
  page('a frame', `<iframe title="Form" src="${X}/f"></iframe>`, `frames: ['${X}']`, {
    frames: [X],
  }),
  page('an image', `<img alt="" src="${X}/a.png">`, `images: ['${X}']`, { images: [X] }),
  page('one of several images', `<img alt="" srcset="//x.example/a.png 2x">`, `images: ['${X}']`, {
    images: [X],
  }),
  page(
    'a font that is loaded ahead',
    `<link rel="preload" as="font" href="${X}/a.woff2">`,
    `fonts: ['${X}']`,
    { fonts: [X] },
  ),
  {
    what: 'a font of a style sheet',
    path: STYLE,
    inserted: `/* url(x) */@font-face{font-family:A;src:url( '${X}/a.woff2' )}p{color:red}`,
    entry: `fonts: ['${X}']`,
    allow: { fonts: [X] },
  },
  {
    what: 'what a script asks',
    path: '_astro/shared.js',
    inserted: `fetch("${X}/api?x=1").then(()=>{})`,
    entry: `connections: ['${X}']`,
    allow: { connections: [X] },
  },
  {
    what: 'what a script of public/ reports',
    path: 'counter.js',
    inserted: `navigator.sendBeacon('${X}/count')`,
    entry: `connections: ['${X}']`,
    allow: { connections: [X] },
  },
];

describe('the finished site', () => {
  for (const { what, path, inserted, entry, allow } of CASES) {
    test(`tells how to allow ${what}, and then has it`, async () => {
      const refused = await verify({}, { [path]: inserted });
      assert.deepEqual(
        refused.faults.map((fault) => [fault.page, fault.way]),
        [[path, { entry }]],
      );
      const words = describeFaults(refused);
      assert.ok(words.endsWith(`write in src/site.ts:\n  allow: { ${entry} },`), words);
      assert.deepEqual((await verify(allow, { [path]: inserted })).faults, []);
    });

    test(`refuses ${what} of another origin than the one that is allowed`, async () => {
      if (!inserted.includes('x.example')) return;
      const elsewhere = inserted.replaceAll('x.example', 'x.example.evil.example');
      assert.equal((await verify(allow, { [path]: elsewhere })).faultCount, 1);
    });
  }

  const onJobs = CASES.filter(({ path, what }) => path === INDEX && /form|frame|image/.test(what));
  for (const { what, inserted, allow } of onJobs) {
    test(`keeps ${what} off the pages of jobs, though it is allowed elsewhere`, async () => {
      const { faults } = await verify(allow, { [JOB]: inserted });
      assert.match(
        describeFaults({ faults, faultCount: 1 }),
        /: pages of jobs, where postings write/,
      );
      assert.doesNotMatch(describeFaults({ faults, faultCount: 1 }), /allow: |defect/);
    });
  }

  test('holds a page of a job to the policy of its kind', async () => {
    const { faults } = await verify({ frames: [X] }, {}, 'other');
    assert.deepEqual(faults.map(({ page, fault }) => `${page}: ${fault}`).slice(-1), [
      `${JOB}: it lacks the content security policy`,
    ]);
  });

  // prettier-ignore
  const never: [string, string, string, RegExp][] = [
    ['a style sheet', INDEX, `<link rel="stylesheet" href="${X}/a.css">`, /: put a copy of it into public\/, or of a style sheet into src\/styles\//],
    ['a style sheet of a style sheet', STYLE, `@import "${X}/a.css";`, /@import is .*: put a copy/],
    ['a style sheet of a style sheet, by url()', STYLE, `@import url(${X}/a.css);`, /@import is .*: put a copy/],
    ['an image of a style sheet', STYLE, `p{background:url(${X}/a.png)}`, /url\(\) is .*: put a copy/],
    ['a connection that is opened ahead', INDEX, `<link rel="preconnect" href="${X}">`, /which is not the site's own: leave this line out\n|which is not the site's own: leave this line out$/],
    ['a sound', INDEX, `<audio src="${X}/a.mp3"></audio>`, /<audio> loads .*: put a copy/],
    ['a frame that a script would fill', INDEX, '<iframe></iframe>', /<iframe> is not allowed/],
    ['a frame of the site itself', INDEX, '<iframe src="/board/"></iframe>', /<iframe> is not allowed/],
    ['a frame that holds its page', INDEX, `<iframe src="${X}/" srcdoc="x"></iframe>`, /has the attribute srcdoc/],
    ['what is not encrypted', INDEX, '<iframe src="http://x.example/"></iframe>', /: only an address that begins with "https:\/\/" can be allowed/],
    ['a font in the style sheet', STYLE, '@font-face{src:url(data:font/woff2;base64,AA)}', /Put it into public\/fonts\//],
    ['a font that is not there', STYLE, '@font-face{src:url("../fonts/gone.woff2")}', /it loads "\.\.\/fonts\/gone\.woff2", which is no file of the site/],
  ];
  const everything = {
    scripts: [{ src: `${X}/` }],
    forms: [X],
    frames: [X],
    fonts: [X],
    images: [X],
  };
  for (const [what, path, inserted, words] of never) {
    test(`refuses ${what}, whatever is allowed`, async () => {
      assert.match(describeFaults(await verify(everything, { [path]: inserted })), words);
    });
  }

  test('takes what a style sheet has of the site, and in itself', async () => {
    const style = `@font-face{src:url(/board/fonts/own.woff2),url("../fonts/own.woff2")}
      /* @import "${X}/a.css"; */ p{background:url("data:image/svg+xml,<svg fill='url(#a)'/>");mask:url(#a)}`;
    assert.deepEqual((await verify({}, { [STYLE]: style })).faults, []);
  });

  test('joins into one line what is to be written', async () => {
    const refused = await verify(
      {},
      {
        [INDEX]: `<iframe src="${X}/f"></iframe><iframe src="${X}/g"></iframe><img src="${X}/a.png">`,
      },
    );
    assert.match(
      describeFaults(refused),
      /\n {2}allow: \{ frames: \['https:\/\/x\.example'\], images: \['https:\/\/x\.example'\] \},$/,
    );
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { describe, test } from 'node:test';
import { verifySite, type Verification } from '../../src/verify/verify-site.ts';
import { POLICY, SITE, smallSite, writeSite } from './small-site.ts';

type Files = Record<string, string | undefined>;

async function verify(files: Files, ownFiles: Files = {}): Promise<Verification> {
  const [folder, publicDir] = [writeSite(files), writeSite(ownFiles)];
  try {
    return await verifySite(folder, { ...SITE, publicDir });
  } finally {
    for (const made of [folder, publicDir]) rmSync(made, { recursive: true });
  }
}

const INDEX = 'index.html';
const JOB = 'jobs/baker-1/index.html';
const SITEMAP = 'sitemap-0.xml';

const CALENDAR = 'data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0AEND%3AVCALENDAR%0D%0A';

/** Inserts HTML before the end of a page's main part. */
const withBody = (html: string) => (page: string) => page.replace('</main>', `${html}</main>`);
const without = (words: string) => (page: string) => page.replace(words, '');

/** The page that is broken, how, and the fault that must be reported. */
// prettier-ignore
const BREAKS: [string, string, (content: string) => string | undefined, RegExp][] = [
  ['no h1', INDEX, without('<h1>Jobs</h1>'), /it has 0 <h1>, not one/],
  ['two h1', INDEX, withBody('<h1>More</h1>'), /it has 2 <h1>, not one/],
  ['no title', INDEX, without('<title>All jobs</title>'), /it has 0 titles/],
  ['an empty title', INDEX, without('All jobs'), /its title is empty\. Give the layout a title/],
  ['an id twice', INDEX, withBody('<p id="main"></p>'), /the id "main" is used twice/],
  ['a link to no page', INDEX, withBody('<a href="/board/jobs/x/">x</a>'), /<a> leads nowhere: href is "\/board\/jobs\/x\/"/],
  ['a link out of the base path', INDEX, withBody('<a href="/jobs/baker-1/">x</a>'), /<a> leads nowhere/],
  ['a link that a host would redirect', INDEX, withBody('<a href="/board/jobs/baker-1">x</a>'), /<a> leads nowhere/],
  ['a link to a part that is not there', INDEX, withBody('<a href="#x">x</a>'), /#x leads to no part of the page/],
  ['a link that runs script', INDEX, withBody('<a href="javascript:alert(1)">x</a>'), /<a> leads nowhere/],
  ['a calendar entry that is not the page’s own', JOB, withBody(`<a href="${CALENDAR}">x</a>`), /<a> leads nowhere/],
  ['a calendar entry that would be opened', JOB, withBody(`<a data-part="calendar" href="${CALENDAR}">x</a>`), /<a> leads nowhere/],
  ['a calendar entry under another name', JOB, withBody(`<a data-part="calendar" download="x.html" href="${CALENDAR}">x</a>`), /<a> leads nowhere/],
  ['another text as a calendar entry', JOB, withBody('<a data-part="calendar" download="x.ics" href="data:text/html;charset=utf-8,BEGIN%3AVCALENDAR">x</a>'), /<a> leads nowhere/],
  ['a calendar entry that holds markup', JOB, withBody(`<a data-part="calendar" download="x.ics" href="${CALENDAR}<script>">x</a>`), /<a> leads nowhere/],
  ['a disguised link that runs script', INDEX, withBody('<a href="&#106;avascript:alert(1)">x</a>'), /<a> leads nowhere/],
  ['a form that leads away', INDEX, withBody('<form action="https://x.example/"></form>'), /<form> sends to "https:\/\/x\.example\/", which is not the site's own/],
  ['a canonical address that is no page', INDEX, (page) => page.replace('board/">', 'board/x/">'), /<link> leads nowhere: canonical/],
  ['markup that does not parse', JOB, (page) => page.replace('{"@type"', '{@type"'), /application\/ld\+json does not parse/],
  ['a job page without JobPosting', JOB, without('"@type":"JobPosting",'), /it has 0 JobPostings in its markup, not 1/],
  ['a job page with two', JOB, (page) => page.replace('</head>', '<script type="application/ld+json">[{"@type":"JobPosting"}]</script></head>'), /it has 2 JobPostings/],
  ['a list with a JobPosting', INDEX, withBody('<script type="application/ld+json">{"@type":"JobPosting"}</script>'), /it has 1 JobPostings in its markup, not 0/],
  ['markup broken out of', JOB, (page) => page.replace('"Baker"}', '"</script><img src=x>"}'), /can't be read|does not parse/],
  ['markup with a "<" in it', JOB, (page) => page.replace('"Baker"}', '"<!--<script>"}'), /<script> has a "<" in it/],
  ['a sitemap without a page', SITEMAP, without('<url><loc>https://site.example/board/jobs/baker-1/</loc></url>'), /jobs\/baker-1\/index\.html: the sitemap does not list it/],
  ['a sitemap with a page that is not there', SITEMAP, (xml) => xml.replace('baker-1', 'cook-2'), /it lists https:\/\/site\.example\/board\/jobs\/cook-2\/, which is not a page/],
  ['a sitemap with a closed page', JOB, (page) => page.replace('</title>', '</title><meta name="robots" content="noindex">'), /sitemap-0\.xml: it lists .*baker-1\/, which search engines are asked to leave out/],
  ['a sitemap with a page twice', SITEMAP, (xml) => xml.replace('</urlset>', '<url><loc>https://site.example/board/</loc></url></urlset>'), /lists https:\/\/site\.example\/board\/ twice/],
  ['no sitemap', 'sitemap-index.xml', () => undefined, /sitemap-index\.xml: it is missing/],
  ['a sitemap of parts that are not there', 'sitemap-index.xml', (xml) => xml.replace('sitemap-0', 'sitemap-9'), /sitemap-9\.xml, which is not a file/],
  ['an image from elsewhere', INDEX, withBody('<img src="https://x.example/a.png">'), /<img> loads "https:\/\/x\.example\/a\.png", which is not the site's own/],
  ['an image from elsewhere by srcset', INDEX, withBody('<img srcset="/board/_astro/shared.css 1x, //x.example/a.png 2x">'), /<img> loads/],
  ['an image that is not there', INDEX, withBody('<img src="/board/logo.png">'), /<img> leads nowhere/],
  ['a stylesheet from elsewhere', INDEX, withBody('<link rel="stylesheet" href="https://x.example/a.css">'), /<link> loads/],
  ['a connection opened ahead', INDEX, withBody('<link rel="preconnect" href="https://x.example">'), /<link> loads/],
  ['a frame', INDEX, withBody('<iframe src="/board/"></iframe>'), /<iframe> is not allowed/],
  ['a drawing loaded into an SVG', INDEX, withBody('<svg><use href="https://x.example/a.svg#b"/></svg>'), /<use> loads/],
  ['a script from elsewhere', INDEX, withBody('<script src="https://x.example/a.js"></script>'), /<script> loads "https:\/\/x\.example\/a\.js", which is not the site's own/],
  ['a script of ours that is not there', INDEX, withBody('<script src="/board/_astro/x.js"></script>'), /<script> leads nowhere/],
  ['a script in the page', INDEX, withBody('<script>alert(1)</script>'), /<script> is not the site's own: it is inline/],
  ['a script in capitals', INDEX, withBody('<SCRIPT>alert(1)</SCRIPT>'), /<script> is not the site's own/],
  ['a style in the page', INDEX, withBody('<style>p { color: red }</style>'), /<style> is not allowed/],
  ['an event handler', INDEX, withBody('<p onclick="alert(1)">x</p>'), /<p> has the event handler onclick/],
  ['an event handler behind a ">"', INDEX, withBody('<p title="a > b" onclick="x">x</p>'), /event handler onclick/],
  ['an event handler without quotes', INDEX, withBody('<p onclick=alert(1)>x</p>'), /<p onclick=alert\(1\)>.* can't be read/],
  ['a style attribute', INDEX, withBody('<p style="color: red">x</p>'), /<p> has the attribute style/],
  ['no policy', INDEX, without(`<meta http-equiv="content-security-policy" content="${POLICY}">`), /it lacks the content security policy/],
  ['a weaker policy', INDEX, without("default-src 'none'; "), /it lacks the content security policy/],
  ['a page that sends visitors on', INDEX, withBody('<meta http-equiv="refresh" content="0;url=https://x.example">'), /<meta> redirects visitors/],
  ['an element that is not closed', INDEX, withBody('<div>'), /<\/main> closes <div>/],
  ['a "<" that is not escaped', INDEX, withBody('1 < 2'), /has a "<" that is not escaped/],
  ['a page cut off in a tag', INDEX, (page) => `${page}<a href="/boa`, /<a href="\/boa can't be read/],
  ['an empty page', INDEX, () => '', /it has 0 <h1>/],
];

describe('the finished site', () => {
  test('passes when it is whole, with whatever a posting says in it', async () => {
    assert.deepEqual((await verify(smallSite())).faults, []);
  });

  for (const [name, path, breakIt, fault] of BREAKS) {
    test(`is refused with ${name}`, async () => {
      const files: Files = smallSite();
      const broken = breakIt(files[path] ?? '');
      assert.notEqual(broken, files[path], 'the break changes the file');
      const { faults } = await verify({ ...files, [path]: broken });
      const lines = faults.map(({ page, fault: words }) => `${page}: ${words}`);
      assert.ok(
        lines.some((line) => fault.test(line)),
        lines.join('\n') || 'no fault was named',
      );
    });
  }

  test("leaves the owner's own pages as they are, and takes links to them", async () => {
    const own = { 'google123.html': 'google-site-verification: google123.html', 'logos/a.png': '' };
    const files = smallSite();
    const linked = withBody('<a href="/board/google123.html">x</a><img src="/board/logos/a.png">');
    const site = { ...files, ...own, [INDEX]: linked(files[INDEX] ?? '') };
    assert.deepEqual((await verify(site, own)).faults, []);
    assert.notEqual((await verify(site)).faultCount, 0);
  });

  test('takes a link by what its address stands for, not by how it is written', async () => {
    const own = { 'a b.txt': '', 'a%2520b.txt': '', 'c?d.txt': '' };
    const files: Files = { ...smallSite(), ...own };
    const linkTo = (address: string) =>
      verify(
        { ...files, [INDEX]: withBody(`<a href="${address}">x</a>`)(files[INDEX] ?? '') },
        own,
      );
    const good = [
      'a%20b.txt',
      'a b.txt',
      'a%252520b.txt',
      'c%3Fd.txt',
      '?x',
      'index.html#main',
      '',
    ];
    for (const address of good)
      assert.equal((await linkTo(`/board/${address}`)).faultCount, 0, address);
    const bad = ['a%2520b.txt', 'c?d.txt', 'index.html/', 'jobs/baker-1?x', '/'];
    for (const address of bad)
      assert.equal((await linkTo(`/board/${address}`)).faultCount, 1, address);
  });

  test('names ten faults and counts the rest', async () => {
    const files = smallSite();
    const links = Array.from({ length: 25 }, (_, index) => `<a href="/board/x${index}/">x</a>`);
    const bad = withBody(links.join(''))(files[INDEX] ?? '');
    const { faults, faultCount } = await verify({ ...files, [INDEX]: bad });
    assert.deepEqual([faults.length, faultCount], [10, 25]);
  });

  test('names a fault of many pages once, with their number', async () => {
    const files: Files = smallSite();
    const spoiled = Object.entries(files).map(([path, content = '']) => [
      path,
      path.endsWith('.html') ? withBody('<p style="">x</p>')(content) : content,
    ]);
    const { faults, faultCount } = await verify(Object.fromEntries(spoiled) as Files);
    assert.deepEqual(faults, [
      { page: '404.html', fault: '<p> has the attribute style', times: 3 },
    ]);
    assert.equal(faultCount, 3);
  });

  test('gives the digest and size of every file, sorted', async () => {
    const { files } = await verify(smallSite());
    const expected = Object.entries(smallSite()).sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(
      files.map(({ path, sha256, size }) => ({ path, sha256, size })),
      expected.map(([path, content]) => ({
        path,
        sha256: createHash('sha256').update(content).digest('hex'),
        size: Buffer.byteLength(content),
      })),
    );
  });
});

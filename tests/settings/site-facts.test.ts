import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defineSite } from '../../src/settings/define-site.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { site } from '../../src/site.ts';
import { findWrongFact, type WrittenFacts } from '../../src/settings/site-facts.ts';

const wrong = (changed: Partial<Record<keyof WrittenFacts, unknown>>) =>
  findWrongFact({ ...site, ...changed });

test('what a site.ts leaves out has its default, and what it misspells is told', () => {
  const own = defineSite({ name: 'Harbour Jobs' });
  assert.equal(own.name, 'Harbour Jobs');
  assert.equal(own.jobsPerPage, 20);
  assert.equal(findWrongFact(own), undefined);
  assert.match(
    String(findWrongFact({ ...own, acent: 25 } as WrittenFacts)),
    /^acent in src\/site\.ts is no fact of a site\. Write one of name, tagline, .*accent, /,
  );
});

test('a setting is named where it was written', () => {
  const messageOf = (environment: Record<string, string>, facts: object) => {
    try {
      readSettings('/board', environment, { ...site, ...facts });
    } catch (error) {
      return String(error);
    }
    return 'well';
  };
  const url = 'jobs.example';
  assert.match(
    messageOf({}, { url }),
    /: url in src\/site\.ts is "jobs\.example"\. Write an origin/,
  );
  assert.match(messageOf({ SITE_URL: 'x' }, {}), /: SITE_URL is "x"\. Write an origin/);
  assert.equal(messageOf({ SITE_URL: 'https://x.example' }, { url }), 'well');
  assert.match(messageOf({ SITE_LOCALE: 'de_AT' }, {}), /: SITE_LOCALE is "de_AT"\. .*hyphens/);
  assert.match(
    messageOf({}, { securityContact: 'me' }),
    /: securityContact in src\/site\.ts is "me"\. Write an address/,
  );
});

describe("the site's own facts", () => {
  test('are well as they stand, and at the edges of what they may be', () => {
    assert.equal(wrong({}), undefined);
    assert.equal(wrong({ timeZone: 'Europe/Vienna', keepClosedDays: 0 }), undefined);
    assert.equal(wrong({ jobsPerPage: 1, fewestJobsToIndex: 0, closingSoonDays: 0 }), undefined);
    const facets = [
      { property: 'x:team', label: 'Team', facet: true, list: true },
      { property: 'x:page', label: 'Page', key: 'our-page' },
    ];
    assert.equal(wrong({ facets }), undefined);
    assert.equal(wrong({ tagline: '', fewestJobsToIndex: Infinity }), undefined);
    const links = [
      { label: 'Imprint', href: '/imprint/' },
      { label: 'Write', href: 'mailto:jobs@crumb.example' },
      { label: 'About', href: 'https://crumb.example/about' },
    ];
    const hero = { title: 'Find work', text: 'In every bakery.', popular: links };
    assert.equal(wrong({ links, hero, accent: 0 }), undefined);
    assert.equal(wrong({ hero: {}, accent: 360 }), undefined);
    assert.equal(wrong({ logo: { light: 'logo.svg' } }), undefined);
    const fonts = { text: ['a.woff2', 'a-bold.woff2'], headings: 'our slab.woff2' };
    assert.equal(wrong({ fonts, socialCard: 'pictures/card.png' }), undefined);
    const script = { src: 'https://x.example/js/a.js?v=1', integrity: 'sha384-x', 'data-a': 'b' };
    const counter = { src: '/count.js', to: 'https://x.example', 'data-domain': 'jobs.example' };
    const origins = [
      'https://x.example',
      'https://y.example:8443',
      'https://xn--mnchen-3ya.example',
    ];
    assert.equal(wrong({ allow: { scripts: [script], counter, frames: origins } }), undefined);
    assert.equal(wrong({ allow: { forms: undefined, images: [] } }), undefined);
    const logo = { light: 'brand/our logo.png', dark: 'brand/dark.webp', replacesName: true };
    assert.equal(wrong({ logo }), undefined);
  });

  const cases: [Partial<Record<keyof WrittenFacts, unknown>>, string][] = [
    [
      { timeZone: 'Vienna' },
      'timeZone in src/site.ts is "Vienna". Write an IANA zone, for example "Europe/Vienna".',
    ],
    [{ timeZone: '' }, 'timeZone in src/site.ts is "".'],
    [{ accent: 361 }, 'accent in src/site.ts is 361. Write degrees from 0 to 360,'],
    [{ accent: '#0a0' }, 'accent in src/site.ts is "#0a0".'],
    [{ links: {} }, 'links in src/site.ts is {}. Write a list,'],
    [{ links: [{ label: 'Imprint' }] }, 'links[0].href in src/site.ts is undefined. Write a path'],
    [
      { links: [{ label: 'X', href: 'javascript:alert(1)' }] },
      'links[0].href in src/site.ts is "javascript:alert(1)". Write a path',
    ],
    [{ links: [{ label: ' ', href: '/a/' }] }, 'links[0].label in src/site.ts is " ".'],
    [{ hero: { titel: 'x' } }, 'hero.titel in src/site.ts is "x". Write title, text or popular.'],
    [{ hero: { text: 5 } }, 'hero.text in src/site.ts is 5. Write a sentence'],
    [{ hero: { popular: [5] } }, 'hero.popular[0] in src/site.ts is 5.'],
    [
      { logo: 'logo.svg' },
      'logo in src/site.ts is "logo.svg". Write { light: \'logo.svg\', replac',
    ],
    [
      { logo: {} },
      'logo.light in src/site.ts is undefined. Write the path of a file below public/,',
    ],
    [{ logo: { light: '/logo.svg' } }, 'logo.light in src/site.ts is "/logo.svg". Write the path'],
    [{ logo: { light: 'a/../../x.svg' } }, 'logo.light in src/site.ts is "a/../../x.svg". Write'],
    [{ logo: { light: 'public/logo.svg' } }, 'logo.light in src/site.ts is "public/logo.svg".'],
    [{ logo: { light: 'a.svg', dark: 5 } }, 'logo.dark in src/site.ts is 5. Write the path'],
    [
      { logo: { light: 'a.svg', alt: 'x' } },
      'logo.alt in src/site.ts is "x". Write light, dark or',
    ],
    [{ logo: { light: 'a.svg', replacesName: 1 } }, 'logo.replacesName in src/site.ts is 1. Write'],
    [
      { fonts: 'inter.woff2' },
      'fonts in src/site.ts is "inter.woff2". Write an object, for example',
    ],
    [
      { fonts: { body: 'a.woff2' } },
      'fonts.body in src/site.ts is "a.woff2". Write text or headings',
    ],
    [
      { fonts: { text: 'a.ttf' } },
      'fonts.text in src/site.ts is "a.ttf". Write the name of a WOFF2',
    ],
    [{ fonts: { text: [] } }, 'fonts.text in src/site.ts is []. Write the name of a WOFF2'],
    [
      { fonts: { headings: ['a.woff2', '../b.woff2'] } },
      'fonts.headings in src/site.ts is ["a.woff2"',
    ],
    [
      { socialCard: true },
      'socialCard in src/site.ts is true. Write the path of a file below public/,',
    ],
    [{ allow: true }, 'allow in src/site.ts is true. Write an object, for example { frames: ['],
    [
      { allow: { cookies: [] } },
      'allow.cookies in src/site.ts is nothing that can be opened. Write one of scripts, counter, forms, frames, connections, fonts, images.',
    ],
    [
      { allow: { frames: 'https://x.example' } },
      'allow.frames in src/site.ts is "https://x.example". Write a list: ["https://forms.example"].',
    ],
    [
      { allow: { frames: ['https://tally.example/r/x'] } },
      'allow.frames[0] in src/site.ts is "https://tally.example/r/x". Write one origin of https, without a path or a star, for example "https://tally.example".',
    ],
    [
      { allow: { forms: ['http://x.example:8080'] } },
      'allow.forms[0] in src/site.ts is "http://x.example:8080". Write one origin of https, without a path or a star, for example "https://x.example:8080".',
    ],
    [
      { allow: { images: ['https://*.x.example'] } },
      'allow.images[0] in src/site.ts is "https://*.x.example". Write one origin',
    ],
    [{ allow: { connections: ['https:'] } }, 'allow.connections[0] in src/site.ts is "https:".'],
    [{ allow: { fonts: ['https://x.example; script-src *'] } }, 'allow.fonts[0] in src/site.ts is'],
    [
      { allow: { scripts: ['https://x.example/a.js'] } },
      'allow.scripts[0] in src/site.ts is "https://x.example/a.js". Write { src: ',
    ],
    [
      { allow: { scripts: [{ src: 'https://x.example/a.js;b' }] } },
      'allow.scripts[0] in src/site.ts is',
    ],
    [{ allow: { scripts: [{ src: 'a.js' }] } }, 'allow.scripts[0] in src/site.ts is'],
    [
      { allow: { scripts: [{ src: '/a.js', onload: 'x' }] } },
      'allow.scripts[0].onload in src/site.ts is nothing that a script can have here. Write src, integrity, or names that begin with "data-".',
    ],
    [{ allow: { scripts: [{ src: '/a.js', to: 'https://x.example' }] } }, 'allow.scripts[0].to in'],
    [
      { allow: { scripts: [{ src: '/a.js', 'data-a': 5 }] } },
      'allow.scripts[0].data-a in src/site.ts is 5.',
    ],
    [{ allow: { counter: {} } }, 'allow.counter in src/site.ts is {}. Write { src: '],
    [
      { allow: { counter: { src: '/a.js', to: 'x.example' } } },
      'allow.counter.to in src/site.ts is',
    ],
    [{ crawlers: { bots: false } }, 'crawlers in src/site.ts is {"bots":false}.'],
    [{ crawlers: { training: 'no' } }, 'crawlers in src/site.ts is {"training":"no"}.'],
    [{ crawlers: false }, 'crawlers in src/site.ts is false.'],
    [{ jobsPerPage: 0 }, 'jobsPerPage in src/site.ts is 0. Write a whole number, 1 or more.'],
    [{ jobsPerPage: [20] }, 'jobsPerPage in src/site.ts is [20].'],
    [{ basePath: undefined }, 'basePath in src/site.ts is undefined. Write a path, '],
    [{ url: 5 }, 'url in src/site.ts is 5. Write an origin, '],
    [{ securityContact: {} }, 'securityContact in src/site.ts is {}. Write an address, '],
    [{ jobsPerPage: 2.5 }, 'jobsPerPage in src/site.ts is 2.5.'],
    [{ jobsPerPage: '20' }, 'jobsPerPage in src/site.ts is "20".'],
    [{ name: ' ' }, 'name in src/site.ts is " ".'],
    [{ tagline: undefined }, 'tagline in src/site.ts is undefined.'],
    [{ closingSoonDays: -1 }, 'closingSoonDays in src/site.ts is -1.'],
    [{ fewestJobsToIndex: NaN }, 'fewestJobsToIndex in src/site.ts is NaN.'],
    [{ keepClosedDays: '30' }, 'keepClosedDays in src/site.ts is "30".'],
    [{ keepClosedDays: -Infinity }, 'keepClosedDays in src/site.ts is -Infinity.'],
    [{ facets: 'x:team' }, 'facets in src/site.ts is "x:team". Write a list, for example [{ '],
    [{ facets: ['x:team'] }, 'facets[0] in src/site.ts is "x:team". Write { property: '],
    [
      { facets: [{ property: 'team', label: 'Team' }] },
      'facets[0].property in src/site.ts is "team". Write a name in small letters that begins with "x:", for example "x:team".',
    ],
    [
      { facets: [{ property: 'x:team', label: ' ' }] },
      'facets[0].label in src/site.ts is " ". Write what people call it, for example "Team".',
    ],
    [
      { facets: [{ property: 'x:team', label: 'Team', list: 'yes' }] },
      'facets[0].list in src/site.ts is "yes". Write true or false.',
    ],
    [
      { facets: [{ property: 'x:team', label: 'Team', key: 'Team A' }] },
      'facets[0].key in src/site.ts is "Team A". Write small letters, ',
    ],
    [
      { facets: [{ property: 'x:skill', label: 'Skill' }] },
      'facets[0] in src/site.ts would have the addresses of "skill", which are taken. Write another key for it, for example key: "our-skill".',
    ],
    [
      { facets: [{ property: 'x:changes', label: 'Changes', list: true }] },
      'facets[0] in src/site.ts would have the addresses of "changes", which are taken.',
    ],
    [
      {
        facets: [
          { property: 'x:team', label: 'Team' },
          { property: 'x:crew', label: 'Crew', key: 'team' },
        ],
      },
      'facets[1] in src/site.ts would have the addresses of "team", which are taken.',
    ],
    [{ joinRecords: 'no' }, 'joinRecords in src/site.ts is "no". Write true or false.'],
  ];
  for (const [changed, words] of cases) {
    const [[name, value] = []] = Object.entries(changed);
    test(`are told of where ${name} is ${JSON.stringify(value) ?? String(value)}`, () => {
      assert.ok(wrong(changed)?.startsWith(words), wrong(changed));
    });
  }
});

// The main tasks of a visitor in Firefox and in WebKit; npm test does them in Chromium.
// npm run test:engines: each engine is Debian's (firefox-esr; webkit2gtk-driver and xvfb), and is skipped where it is missing.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, type BuiltSite, writeFolder } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';
import { type Host, serveSite } from '../support/serve-site.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import { type Engine, Visitor } from './visitor.ts';
import { findWebKit, openWebKit } from './webkit.ts';

type Kind = 'plain' | 'dark' | 'without script';

const firefox = findFirefox();
const webKit = findWebKit();

/** Preferences of Firefox and options of WebKit's browser. */
const KINDS: Readonly<Record<Kind, [Record<string, number | boolean>, string[]]>> = {
  plain: [{ 'layout.css.prefers-color-scheme.content-override': 1 }, []],
  dark: [{ 'layout.css.prefers-color-scheme.content-override': 0 }, ['--dark-mode']],
  'without script': [{ 'javascript.enabled': false }, ['--enable-javascript=false']],
};

const ENGINES: readonly [string, ((kind: Kind) => Promise<Engine>) | undefined, string][] = [
  [
    'Firefox',
    firefox === undefined ? undefined : (kind) => openFirefox(firefox, KINDS[kind][0]),
    'firefox-esr',
  ],
  [
    'WebKit',
    webKit === undefined ? undefined : (kind) => openWebKit(webKit, KINDS[kind][1]),
    'webkit2gtk-driver and xvfb',
  ],
];

const H1 = 'h1';
const APPLY = 'https://crumb.example/jobs/night-baker';

let site: BuiltSite;
let host: Host;
before(async () => {
  const now = Date.now();
  const day = (days: number) =>
    new Date(now + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const dates = { datePosted: day(-3), validThrough: day(30) };
  const jobs = [
    posting({ ...dates, title: 'Night Baker', url: APPLY, employmentType: 'PART_TIME' }),
    posting({ ...dates, title: 'Pastry Baker', employmentType: 'FULL_TIME' }),
    posting({ ...dates, title: 'Roof Glazier', employmentType: 'FULL_TIME' }),
    posting({ ...dates, title: 'Day Baker', jobLocation: place('Lyon', 'FR') }),
  ].map((job, index) => ({ ...job, identifier: `engine-${index}` }));
  site = buildSite(writeFolder({ 'jobs.json': jobs }), { clock: Math.floor(now / 1000) });
  assert.equal(site.code, 0, site.stderr);
  host = await serveSite(site.outDir);
});
after(async () => {
  await host.close();
  site.remove();
});

for (const [name, open, packages] of ENGINES) {
  const skip = open === undefined && `${name} is not here: install Debian's ${packages}.`;
  /** A visit in a new browser of its own. */
  const visit = (task: string, kind: Kind, act: (visitor: Visitor) => Promise<void>) => {
    test(task, { skip, timeout: 120_000 }, async () => {
      assert.ok(open);
      const visitor = new Visitor(await open(kind));
      try {
        await act(visitor);
      } finally {
        await visitor.close();
      }
    });
  };

  describe(name, () => {
    visit(
      'words and a place are searched, a filter is set, and Back takes it away',
      'plain',
      async (visitor) => {
        await visitor.go(`${host.origin}/`);
        await visitor.sees(H1, '4 jobs');
        await visitor.click('input[name="q"]');
        await visitor.type('baker');
        await visitor.sees(H1, '3 jobs for “baker”');
        await visitor.click('input[name="where"]');
        await visitor.type('Leeds');
        await visitor.pressEnter();
        await visitor.sees(H1, '2 jobs for “baker” in Leeds, England, United Kingdom');
        await visitor.click('input[name="type"][value="part-time"]');
        await visitor.sees(H1, '1 job for “baker” in Leeds, England, United Kingdom, part-time');
        await visitor.sees('.card h3', 'Night Baker');
        await visitor.back();
        await visitor.sees(H1, '2 jobs for “baker” in Leeds, England, United Kingdom');
        const isChecked = await visitor.read(
          () => document.querySelector<HTMLInputElement>('input[value="part-time"]')!.checked,
        );
        assert.equal(isChecked, false);
      },
    );

    visit('an address that asks for jobs shows them', 'plain', async (visitor) => {
      await visitor.go(`${host.origin}/?q=glazier`);
      await visitor.sees(H1, '1 job for “glazier”');
      await visitor.sees('.card h3', 'Roof Glazier');
    });

    visit('a job is saved from its card, and stands among the saved', 'plain', async (visitor) => {
      await visitor.go(`${host.origin}/?q=pastry`);
      await visitor.sees(H1, '1 job for “pastry”');
      await visitor.click('.card button[aria-pressed="false"]');
      await visitor.sees('[data-part="saved-count"]', '1');
      await visitor.go(`${host.origin}/saved/`);
      await visitor.sees('main li h2', 'Pastry Baker');
    });

    visit('the way to apply leads to the employer', 'plain', async (visitor) => {
      await visitor.go(`${host.origin}/?q=night`);
      await visitor.sees(H1, '1 job for “night”');
      await visitor.click('.card h3 a');
      await visitor.sees(H1, 'Night Baker');
      const ways = await visitor.read(() =>
        [
          ...document.querySelectorAll<HTMLAnchorElement>('main a[href^="https://crumb.example"]'),
        ].map(({ href, rel }) => `${href} ${rel}`),
      );
      assert.ok(ways.length > 0);
      for (const way of ways)
        assert.match(way, /^https:\/\/crumb\.example\/jobs\/night-baker .*nofollow/);
    });

    visit('a dark screen gets light letters on a dark page', 'dark', async (visitor) => {
      await visitor.go(`${host.origin}/`);
      await visitor.sees(H1, '4 jobs');
      const [ink, paper] = await visitor.read(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        const lightness = (written: string) =>
          (written.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        return [lightness(color), lightness(backgroundColor)] as const;
      });
      assert.ok(ink > 600 && paper < 150, `letters ${ink}, page ${paper}`);
    });

    visit('without script the lists and jobs are pages', 'without script', async (visitor) => {
      await visitor.go(`${host.origin}/`);
      await visitor.sees(H1, '4 jobs');
      const shown = await visitor.read(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.card h3, .list-head__order, .list-head__filters',
          ),
        ]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.textContent?.trim() ?? ''),
      );
      assert.deepEqual(shown.toSorted(), [
        'Day Baker',
        'Night Baker',
        'Pastry Baker',
        'Roof Glazier',
      ]);
      await visitor.click('a[href="/places/fr/"]');
      await visitor.sees(H1, '1 job in France');
      await visitor.click('.card h3 a');
      await visitor.sees(H1, 'Day Baker');
    });
  });
}

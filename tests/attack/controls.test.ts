// Controls for the tests of pages: each detector fires when a page of a real site is spoilt for it.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { withoutHostileInput } from '../support/corpus.ts';

import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { countKinds, findFaults, fileOf, type FaultKind } from './find-faults.ts';
import { readPayloadSets } from './payloads.ts';
import type { Dress } from './serve-pages.ts';
import { launchBrowser, visitEach, visitTogether } from './visit-pages.ts';

const ANY: readonly Dress[] = ['as built', 'without policy', 'bare'];
const OUR_REL = 'nofollow ugc noopener noreferrer';

/** HTML in the description's box, the misdeed it must be seen to do, and in which dress of the page. */
const CONDUCT: [string, FaultKind, Dress][] = (
  [
    ['<img src="x" onerror="alert(1)">', 'dialog'],
    ['<script>alert(1)</script>', 'dialog'],
    ['<img src="https://leak.example/a.png">', 'request'],
    ['<img src="x">', 'request'],
    ['<link rel="stylesheet" href="https://leak.example/a.css">', 'request'],
    ['<p style="background:url(https://leak.example/b.png)">b</p>', 'request'],
    ['<meta http-equiv="refresh" content="0;url=/saved/">', 'navigation'],
    ['<script>location = "/saved/"</script>', 'navigation'],
    ['<script>open("/saved/")</script>', 'window'],
    ['<script>nothing()</script>', 'console'],
  ] as const
).flatMap(([html, kind]): [string, FaultKind, Dress][] => [
  [html, kind, 'without policy'],
  [html, kind, 'bare'],
]);
CONDUCT.push(
  // The policy blocks these, and reports them.
  ['<img src="https://leak.example/a.png">', 'violation', 'as built'],
  ['<p onclick="alert(1)">b</p>', 'violation', 'as built'],
  ['<script>alert(1)</script>', 'violation', 'as built'],
  // The policy does not cover this one.
  ['<meta http-equiv="refresh" content="0;url=/saved/">', 'navigation', 'as built'],
);

/** HTML in the description's box, and the kind of fault that it is. */
const STANDING: readonly [string, FaultKind][] = [
  ['<div>b</div>', 'disallowed node'],
  ['<p class="site-header">b</p>', 'disallowed node'],
  ['<p>b<!-- c --></p>', 'disallowed node'],
  ['<math><mi>b</mi></math>', 'disallowed node'],
  ['<h2>b</h2>', 'disallowed node'],
  ['<template><p id="b">b</p></template>', 'disallowed node'],
  [`<a href="javascript:alert(1)" rel="${OUR_REL}">b</a>`, 'disallowed node'],
  [`<a href="//evil.example/" rel="${OUR_REL}">b</a>`, 'disallowed node'],
  ['<a href="https://ok.example/" rel="opener">b</a>', 'disallowed node'],
  ['<ol start="-1"></ol>', 'disallowed node'],
  ['<p style="position:fixed">b</p>', 'danger'],
  ['<form action="javascript:alert(1)"></form>', 'danger'],
  ['<script src="/other.js"></script>', 'scripts'],
  ['<script src="/_astro/other.js" async></script>', 'scripts'],
  ['<script type="application/ld+json">{"@type":"JobPosting"}</script>', 'JobPosting'],
  ['<script type="application/ld+json">{</script>', 'JobPosting'],
];

describe('the detectors', () => {
  let site: BuiltSite;
  let browser: Browser;
  let path: string;
  before(async () => {
    site = buildSite(writeFolder({ 'glazier.json': posting() }));
    path = `/${site.jobPages()[0]}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    site.remove();
  });

  test('are quiet on a harmless page, in every dress', async () => {
    for (const dress of ANY) {
      assert.deepEqual(await faultsOf(site.outDir, [path], dress), []);
    }
  });

  for (const [html, kind, dress] of CONDUCT) {
    test(`see a ${kind} of ${html} on a page ${dress}`, async () => {
      await withSpoilt([html], async (folder, paths) => {
        const counts = countKinds(await faultsOf(folder, paths, dress));
        assert.ok(counts[kind] !== undefined, JSON.stringify(counts));
      });
    });
  }

  for (const dress of ANY) {
    test(`see on a page ${dress} what may not stand there`, async () => {
      const texts = STANDING.map(([html]) => html);
      await withSpoilt(texts, async (folder, paths) => {
        const faults = await faultsOf(folder, paths, dress);
        for (const [index, [html, kind]] of STANDING.entries()) {
          const isSeen = faults.some(
            (fault) => fault.kind === kind && fault.said.startsWith(`${paths[index]}: `),
          );
          assert.ok(isSeen, `${kind} of ${html}`);
        }
      });
    });
  }

  test('see a box that the other parser reads otherwise', async () => {
    const seen = await visitTogether(browser, site.outDir, [path], 'bare');
    await withSpoilt(['<p>Other words.</p>'], (folder, [spoilt = '']) => {
      const [page] = seen.pages.values();
      assert.ok(page);
      const faults = findFaults(folder, [spoilt], 'bare', {
        misdeeds: [],
        pages: new Map([[spoilt, page]]),
      });
      assert.deepEqual(Object.keys(countKinds(faults)), ['tree']);
    });
  });

  test('see the payloads when they are not cleaned', { skip: withoutHostileInput }, async (t) => {
    const payloads = [...readPayloadSets().values()].flat();
    const sample = payloads.filter((_, index) => index % 50 === 0);
    await withSpoilt(sample, async (folder, paths) => {
      for (const dress of ANY) {
        const counts = countKinds(await faultsOf(folder, paths, dress));
        t.diagnostic(`${paths.length} pages ${dress}: ${JSON.stringify(counts)}`);
        const kinds: FaultKind[] =
          dress === 'as built' ? ['violation'] : ['dialog', 'request', 'console'];
        for (const kind of [...kinds, 'disallowed node', 'danger', 'scripts'] as const) {
          assert.ok((counts[kind] ?? 0) > 0, `${kind} ${dress}: ${JSON.stringify(counts)}`);
        }
        if (dress === 'as built') assert.equal(counts['dialog'], undefined);
      }
    });
  });

  /** Inspects bare pages together and visits the others, as the tests of pages do. */
  async function faultsOf(folder: string, paths: readonly string[], dress: Dress) {
    const visit = dress === 'bare' ? visitTogether : visitEach;
    return findFaults(folder, paths, dress, await visit(browser, folder, paths, dress));
  }

  /** Copies the site with a page for each text, unescaped in the box of the description. */
  async function withSpoilt(
    texts: readonly string[],
    look: (folder: string, paths: readonly string[]) => Promise<void> | void,
  ): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'placard-spoilt-'));
    try {
      cpSync(site.outDir, folder, { recursive: true });
      const html = readFileSync(join(folder, fileOf(path)), 'utf8');
      const paths = texts.map((_, index) => `/jobs/spoilt-${index}/`);
      for (const [index, text] of texts.entries()) {
        const spoilt = html.replace(/(<div class="prose"[^>]*>)/, (box) => box + text);
        assert.notEqual(spoilt, html);
        mkdirSync(join(folder, `jobs/spoilt-${index}`));
        writeFileSync(join(folder, fileOf(paths[index] ?? '')), spoilt);
      }
      await look(folder, paths);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});

// A board in UTC whose employers write from other time zones: each page shows the employer's days.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type BuiltSite, buildSite, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ends = {
  Evening: '2026-12-12T23:59:00-08:00',
  Midnight: '2026-12-13T00:00:00Z',
  Afternoon: '2026-12-12T17:00:00+01:00',
  Whole: '2026-12-12',
  Closed: '2026-11-23T00:00:00Z',
  Words: 'Open until filled',
  Zeros: '0000-00-00 00:00:00',
};

describe('the last day to apply', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(
      writeFolder(
        Object.fromEntries(
          Object.entries(ends).map(([title, validThrough]) => [
            `${title.toLowerCase()}.json`,
            posting({
              title,
              validThrough,
              identifier: title,
              datePosted: '2026-11-03T23:40:09-04:00',
            }),
          ]),
        ),
      ),
    );
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => site.remove());

  const pathOf = (title: string) =>
    site
      .files()
      .find((path) => new RegExp(`^jobs/${title.toLowerCase()}-.*/index.html$`).test(path))!;
  const pageOf = (title: string) => site.page(pathOf(title));
  const words = (title: string, selector: string) =>
    pageOf(title).querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

  test('is the employer’s on the job’s page, with the hour where the day does not last to its end', () => {
    const shown = Object.keys(ends).map((title) =>
      words(title, '.job-header [data-part="closes"]'),
    );
    assert.deepEqual(shown, [
      '12 December 2026',
      '12 December 2026',
      '12 December 2026 at 17:00 (UTC+1)',
      '12 December 2026',
      // In its place the day of posting: the sticker above says when it closed.
      undefined,
      undefined,
      undefined,
    ]);
    assert.equal(words('Closed', '.sticker time'), '22 November 2026');
    assert.equal(words('Evening', '[data-part="posted"]'), '3 November 2026');
  });

  test('is the employer’s in calendars', () => {
    const starts = Object.keys(ends).flatMap((title) => {
      const link = pageOf(title).querySelector('a[data-part="calendar"]')?.getAttribute('href');
      return link ? [/DTSTART.*/.exec(decodeURIComponent(link))?.[0]] : [];
    });
    assert.deepEqual(starts, [
      'DTSTART;VALUE=DATE:20261212',
      'DTSTART;VALUE=DATE:20261212',
      'DTSTART:20261212T160000Z',
      'DTSTART;VALUE=DATE:20261212',
    ]);
  });

  test('is the employer’s in feeds and lists', () => {
    const feed = site.read('feed.xml');
    assert.equal(feed.match(/closes 12 December 2026/g)?.length, 4);
    const days = [...site.page('index.html').querySelectorAll('[data-field="closes"]')].map(
      (time) => time.getAttribute('datetime'),
    );
    assert.deepEqual(
      days.filter((day) => day !== null),
      Array(4).fill('2026-12-12'),
    );
  });

  test('is the instant as it was stated in the markup', () => {
    const stated = Object.keys(ends).map((title) => {
      const [script] = pageOf(title).querySelectorAll('script[type="application/ld+json"]');
      const { validThrough } = JSON.parse(script?.textContent ?? '{}') as { validThrough?: string };
      return validThrough;
    });
    assert.deepEqual(stated, [
      '2026-12-12T23:59:00-08:00',
      '2026-12-13T00:00:00Z',
      '2026-12-12T17:00:00+01:00',
      '2026-12-12T23:59:59Z',
      '2026-11-23T00:00:00Z',
      undefined,
      undefined,
    ]);
  });

  test('in words is shown as written, and one that stands for none is not stated', () => {
    const text = (title: string) => pageOf(title).querySelector('main')?.textContent ?? '';
    assert.match(words('Words', '.job-header') ?? '', /Closes ?Open until filled/);
    assert.doesNotMatch(text('Words'), /Not stated by the employer:[^.]*closing date/);
    assert.match(text('Zeros'), /Not stated by the employer:[^.]*closing date/);
  });
});

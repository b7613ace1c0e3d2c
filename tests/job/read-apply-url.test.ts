import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf, problemsOf } from './readings.ts';

describe('a url that is no absolute address is a way to apply, and reported', () => {
  const asMail =
    'is an email address, and is shown as one. Write {"@type": "ContactPoint", "email": "…"} as "applicationContact".';
  const asPhone =
    'is a telephone number, and is shown as one. Write {"@type": "ContactPoint", "telephone": "…"} as "applicationContact".';
  const asLink = (href: string) =>
    `has no "https://" before it, and was read as "${href}". Write it like that.`;
  const table: readonly [url: string, kind: string, href: string, told: string][] = [
    ['jobs@crumb.example', 'email', 'mailto:jobs@crumb.example', asMail],
    ['Ada &lt;jobs@crumb.example&gt;', 'email', 'mailto:jobs@crumb.example', asMail],
    ['tel:+44 1904 555 010', 'phone', 'tel:+441904555010', asPhone],
    ['01904 555010', 'phone', 'tel:01904555010', asPhone],
    [
      'www.crumb.example/jobs/1?a=1&amp;copy=2',
      'link',
      'https://www.crumb.example/jobs/1?a=1&copy=2',
      asLink('https://www.crumb.example/jobs/1?a=1&copy=2'),
    ],
    [
      'crumb.example/jobs/1',
      'link',
      'https://crumb.example/jobs/1',
      asLink('https://crumb.example/jobs/1'),
    ],
    ['crumb.example', 'link', 'https://crumb.example/', asLink('https://crumb.example/')],
    [
      '//crumb.example:8080/jobs',
      'link',
      'https://crumb.example:8080/jobs',
      asLink('https://crumb.example:8080/jobs'),
    ],
  ];
  for (const [url, kind, href, told] of table) {
    test(url, () => {
      const { waysToApply, asWritten } = factsOf({ url });
      assert.deepEqual(
        waysToApply.map((way) => [way.kind, way.href]),
        [[kind, href]],
      );
      assert.equal(asWritten, undefined);
      assert.deepEqual(problemsOf({ url }), [`warning url: "${url}" ${told}`]);
    });
  }

  test('a contact’s too', () => {
    const applicationContact = { '@type': 'ContactPoint', url: 'www.crumb.example/jobs' };
    const [, way] = factsOf({ applicationContact }).waysToApply;
    assert.equal(way?.href, 'https://www.crumb.example/jobs');
  });
});

describe('a link that leads nowhere is a link, and reported', () => {
  for (const [url, message] of [
    ['https://https://crumb.example/jobs', 'names the host "https", which leads nowhere'],
    ['https://crumb.example/{id}', 'contains a placeholder of a program'],
    ['https://crumb.example/${job.id}', 'contains a placeholder of a program'],
  ] as const) {
    test(url, () => {
      assert.equal(factsOf({ url }).waysToApply.length, 1);
      assert.ok(problemsOf({ url }).some((problem) => problem.includes(message)));
    });
  }

  test('and others are not', () => {
    for (const url of ['https://crumb.example/jobs?a=b', 'http://localhost:4321/jobs']) {
      assert.deepEqual(problemsOf({ url }), []);
    }
  });
});

describe('words that are no way to apply are shown as written, and reported', () => {
  for (const url of ['/jobs/7', 'apply.html', 'At the counter', '12345']) {
    test(url, () => {
      const { waysToApply, asWritten } = factsOf({ url });
      assert.deepEqual([waysToApply, asWritten], [[], { url }]);
      assert.deepEqual(problemsOf({ url }), [
        `warning url: "${url}" can't be linked to, and is shown as written. Write an absolute address, for example "https://jobs.example/baker".`,
      ]);
    });
  }

  test('a contact’s too', () => {
    const applicationContact = { '@type': 'ContactPoint', telephone: 'ask the baker' };
    assert.deepEqual(factsOf({ applicationContact }).asWritten, {
      applicationContact: 'ask the baker',
    });
    assert.deepEqual(problemsOf({ applicationContact }), [
      'warning applicationContact: "ask the baker" is neither a mail address nor a telephone number nor an absolute link, and is shown as written. Write for example "jobs@three-sheaves.example".',
    ]);
  });
});

test('an address that a page must not have is not shown, and its owner not said to have stated none', () => {
  for (const url of [
    'javascript:alert(1)',
    'https://user:pass@crumb.example/',
    '//user:pass@x.example',
  ]) {
    assert.deepEqual(factsOf({ url }).asWritten, { url: '' }, url);
  }
});

test('a url that says nothing is none', () => {
  for (const url of ['TBD', '#', 'None']) {
    const facts = factsOf({ url });
    assert.deepEqual([facts.waysToApply, facts.asWritten], [[], undefined], url);
  }
});

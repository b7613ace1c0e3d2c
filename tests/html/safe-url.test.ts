import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkUrl, hostOf, mailAddressOf, toSafeUrl } from '../../src/html/safe-url.ts';

describe('toSafeUrl', () => {
  const accepted: readonly [string, string][] = [
    ['https://a.example/?a=1&amp;copy=2', 'https://a.example/?a=1&copy=2'],
    ['https://a.example/?a=1&copy=2', 'https://a.example/?a=1&copy=2'],
    [' HTTP://A.EXAMPLE ', 'http://a.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['mailto:jobs@a.example', 'mailto:jobs@a.example'],
    [
      'mailto:jobs@a.example?subject=Welder&bcc=x@y.example',
      'mailto:jobs@a.example?subject=Welder',
    ],
    [
      'mailto:jobs@a.example?subject=A%20%26%20B&amp;body=x',
      'mailto:jobs@a.example?subject=A%20%26%20B',
    ],
    ['mailto:jobs@a.example?subject=A%0D%0ABcc:x@y.example', 'mailto:jobs@a.example'],
    ['mailto:jobs@a.example?subject=A%E2%80%A8B', 'mailto:jobs@a.example'],
    ['mailto:jobs@a.example?subject=', 'mailto:jobs@a.example'],
    ['mailto:jobs@mail.jobs.a.example', 'mailto:jobs@mail.jobs.a.example'],
    ['mailto:%20jobs+ab@a.example', 'mailto:jobs%2Bab@a.example'],
    ['mailto:a%3Fbcc=x@y.example', 'mailto:a%3Fbcc%3Dx@y.example'],
    ['mailto:stelle@bücher.example', 'mailto:stelle@b%C3%BCcher.example'],
    [`https://a.example/${'x'.repeat(2030)}`, `https://a.example/${'x'.repeat(2030)}`],
    [`mailto:${'x'.repeat(64)}@a.example`, `mailto:${'x'.repeat(64)}@a.example`],
  ];
  for (const [unsafe, url] of accepted) {
    test(`accepts ${unsafe}`, () => assert.equal(toSafeUrl(unsafe), url));
  }

  const refused = [
    ...['', 'a.example', '/jobs', '//a.example/', '#x', '?x', 'https://', 'http://%00/'],
    ...[
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      '&#106;avascript:alert(1)',
      '\u0001javascript:a',
    ],
    ...[
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://a.example/1',
      'ftp://a/',
    ],
    ...[
      'https://user@a.example/',
      'https://user:pass@a.example/',
      'https://:pass@a.example/',
      `https://a.example/${'x'.repeat(2048)}`,
      // Long as written, short once parsed.
      `https://a.example/${'a/../'.repeat(500)}`,
      `mailto:a@b.example?body=${'x'.repeat(2040)}`,
      // Short as written, long once parsed.
      `mailto:a@b.example?subject=${'ä'.repeat(600)}`,
      `https://a.example/${'ä'.repeat(700)}`,
      `https://a.example/?${'&amp;'.repeat(1700)}`,
    ],
    ...[
      'mailto:',
      'mailto:jobs',
      'mailto:a@b.example,c@d.example',
      'mailto:a@b',
      'mailto:a%0Ab@c.example',
      'mailto:a b@c.example',
      'mailto:a@b.example c',
      'mailto:<a>@b.example',
      'mailto:a@b.example>',
      'mailto:a@b..example',
      'mailto:a@-',
      'mailto:%FF@a.example',
      `mailto:${'x'.repeat(65)}@a.example`,
      `mailto:a@${'x'.repeat(64)}.example`,
      `mailto:a@${`${'x'.repeat(60)}.`.repeat(5)}example`,
      `mailto:a@${'x.'.repeat(9)}example`,
      `mailto:a@b.example?subject=${'x'.repeat(2040)}`,
    ],
  ];
  for (const unsafe of refused) {
    const shown = JSON.stringify(unsafe.slice(0, 40));
    test(`refuses ${shown}`, () => assert.equal(toSafeUrl(unsafe), undefined));
  }

  test('decodes a URL once, and one that the DOM gave not at all', () => {
    assert.equal(toSafeUrl('https://a.example/&amp;amp;'), 'https://a.example/&amp;');
    assert.equal(checkUrl('https://a.example/&amp;'), 'https://a.example/&amp;');
    assert.equal(checkUrl(' https://a.example/ '), 'https://a.example/');
  });

  test('names the address of mail alone', () => {
    assert.equal(
      mailAddressOf(toSafeUrl('mailto:jobs%2Bab@a.example?subject=x')!),
      'jobs+ab@a.example',
    );
    assert.equal(mailAddressOf(toSafeUrl('https://a.example/')!), undefined);
  });

  test('names the host', () => {
    assert.equal(hostOf(toSafeUrl('https://bücher.example:8443/a')!), 'xn--bcher-kva.example:8443');
    assert.equal(hostOf(toSafeUrl('mailto:jobs@a.example')!), 'a.example');
  });
});

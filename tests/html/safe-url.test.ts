import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hostOf, toSafeUrl } from '../../src/html/safe-url.ts';

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
      `https://a.example/${'x'.repeat(2048)}`,
    ],
    ...[
      'mailto:',
      'mailto:jobs',
      'mailto:a@b.example,c@d.example',
      'mailto:a@b',
      'mailto:a%0Ab@c.example',
    ],
  ];
  for (const unsafe of refused) {
    const shown = JSON.stringify(unsafe.slice(0, 40));
    test(`refuses ${shown}`, () => assert.equal(toSafeUrl(unsafe), undefined));
  }

  test('names the host', () => {
    assert.equal(hostOf(toSafeUrl('https://bücher.example:8443/a')!), 'xn--bcher-kva.example:8443');
    assert.equal(hostOf(toSafeUrl('mailto:jobs@a.example')!), 'a.example');
  });
});

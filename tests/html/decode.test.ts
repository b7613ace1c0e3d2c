import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeDescription, decodeText, decodeUrl } from '../../src/html/decode.ts';

describe('decodeText', () => {
  test('decodes exactly one level', () => {
    assert.equal(decodeText('Johnson &amp;amp; Johnson'), 'Johnson &amp; Johnson');
    assert.equal(decodeText('Caf&eacute; &#8211; &#x2F;'), 'Café – /');
  });
});

describe('decodeUrl', () => {
  test('reads references the way an attribute does', () => {
    assert.equal(decodeUrl('?a=1&copy=2'), '?a=1&copy=2');
    assert.equal(decodeUrl('?a=1&amp;b=2'), '?a=1&b=2');
  });
});

describe('decodeDescription', () => {
  const cases: readonly [string, string, 'html' | 'text', string][] = [
    ['keeps raw HTML', '<p>R&amp;D</p>', 'html', '<p>R&amp;D</p>'],
    ['decodes one level', '&lt;p&gt;R&amp;amp;D&lt;/p&gt;', 'html', '<p>R&amp;D</p>'],
    ['decodes two levels', '&amp;lt;p&amp;gt;a', 'html', '<p>a'],
    ['decodes three levels', '&amp;amp;lt;br&amp;amp;gt;a', 'html', '<br>a'],
    ['stops after three levels', '&amp;amp;amp;lt;p&amp;amp;amp;gt;', 'text', '&amp;lt;p&amp;gt;'],
    ['knows an end tag', 'a&lt;/p&gt;', 'html', 'a</p>'],
    ['knows a script', '&lt;script src="x"&gt;', 'html', '<script src="x">'],
    ['takes unknown tags for text', '&lt;Work from home&gt;', 'text', '<Work from home>'],
    ['takes a comparison for text', 'a < b and 3 <b', 'text', 'a < b and 3 <b'],
    ['decodes text once', 'R&amp;D &lt;10%', 'text', 'R&D <10%'],
    ['decodes doubly escaped text twice', '&amp;lt;10% travel&amp;gt;', 'text', '<10% travel>'],
    [
      'leaves text inside escaped HTML at its level',
      '&lt;p&gt;&amp;lt;10% travel&amp;gt;&lt;/p&gt;',
      'html',
      '<p>&lt;10% travel&gt;</p>',
    ],
    ['unwraps CDATA', ' <![CDATA[<p>a</p>]]>', 'html', '<p>a</p>'],
    ['unwraps escaped CDATA', '&lt;![CDATA[a &amp;lt; b]]&gt;', 'text', 'a < b'],
  ];
  for (const [title, unsafe, format, content] of cases) {
    test(title, () => assert.deepEqual(decodeDescription(unsafe), { format, content }));
  }
});

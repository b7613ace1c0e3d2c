import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber } from '../../src/html/description.ts';

const { toDescription } = await createDescriber();

const escape = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const body = '<p>Bake bread.</p><ul><li>Knead</li><li>Sweep</li></ul>';
const escaped = escape(body);
const pixel = '<img src="https://count.example/1.gif" width="1" height="1">';

describe('an escaped body with live tags beside it is read as markup', () => {
  const table: readonly [string, string, string][] = [
    ['a live <br> after it', `${escaped}<br>`, body],
    ['a live <p> around it', `<p>${escaped}</p>`, body],
    ['a live <div> around it', `<div>${escaped}</div>`, body],
    [
      'a live bold title before it',
      `<strong>Your day</strong>${escaped}`,
      `<h3>Your day</h3>${body}`,
    ],
    [
      'a live paragraph before it',
      `<p>We are a bakery.</p>${escaped}`,
      `<p>We are a bakery.</p>${body}`,
    ],
    [
      'a live footer with a link after it',
      `${escaped}<p>More <a href="https://jobs.example/">jobs</a> here</p>`,
      `${body}<p>More <a href="https://jobs.example/" rel="nofollow ugc noopener noreferrer">jobs</a> here</p>`,
    ],
    [
      'an escaped footer below a body escaped twice',
      `${escape(escaped)}${escape('<p>More jobs here.</p>')}`,
      `${body}<p>More jobs here.</p>`,
    ],
    [
      'a live footer below a body escaped twice',
      `${escape(escaped)}<p>More jobs here.</p>`,
      `${body}<p>More jobs here.</p>`,
    ],
    ['a picture that counts readers after it', `${escaped}${pixel}`, body],
    ['one paragraph and a live <br>', `${escape('<p>Bake bread.</p>')}<br>`, '<p>Bake bread.</p>'],
    [
      'a live <br> at the end of each line',
      escape('<p>Bake bread.</p>\n<ul>\n<li>Knead</li>\n<li>Sweep</li>\n</ul>\n').replaceAll(
        '\n',
        '<br>\n',
      ),
      body,
    ],
    [
      'an editor that wraps each line of it',
      ['<p>Bake bread.</p>', '<ul>', '<li>Knead</li>', '<li>Sweep</li>', '</ul>']
        .map((line) => `<p>${escape(line)}</p>`)
        .join(''),
      body,
    ],
    [
      'a comment and numeric references',
      `<!-- ad --><div>${escaped.replaceAll('&lt;', '&#60;').replaceAll('&gt;', '&#x3E;')}</div>`,
      body,
    ],
  ];
  for (const [title, unsafe, html] of table) {
    test(title, () => assert.equal(toDescription(unsafe).html, html));
  }

  test('decodes the escaped part once, and the live part never again', () => {
    const { html } = toDescription(
      `${escape('<p>Pay &lt; 50 &amp; more</p><p>Travel &lt;10% yearly&gt;</p>')}<p>Write &amp;lt;p&amp;gt; and R&amp;D</p>`,
    );
    assert.equal(
      html,
      '<p>Pay &lt; 50 &amp; more</p><p>Travel &lt;10% yearly&gt;</p><p>Write &amp;lt;p&amp;gt; and R&amp;D</p>',
    );
  });

  test('keeps words in angle brackets that are no tag', () => {
    const { html } = toDescription(
      `${escape('<p>Ask for <Erika Baker> at Map<String, List<Bread>>.</p><p>Bring <o:p></o:p>aprons.</p>')}<br>`,
    );
    assert.equal(
      html,
      '<p>Ask for &lt;Erika Baker&gt; at Map&lt;String, List&lt;Bread&gt;&gt;.</p><p>Bring aprons.</p>',
    );
  });

  test('and what was hidden in it is as harmless as when it stands alone', () => {
    const { html } = toDescription(
      `${escape(`${body}<img src=x onerror=a()><script>b()</script><a href="javascript:c()">d</a>`)}<br>`,
    );
    assert.equal(html, `${body}<p>d</p>`);
  });
});

describe('text about tags stays text', () => {
  const table: readonly [string, string][] = [
    [
      'a tag in a sentence',
      '<p>You know that &lt;p&gt; is a paragraph, &lt;b&gt;this&lt;/b&gt; is bold and &lt;br&gt; a break.</p>',
    ],
    [
      'a row of tags',
      '<p>You write &lt;nav&gt;, &lt;main&gt;, &lt;article&gt;, &lt;section&gt;, &lt;aside&gt; in your sleep.</p>',
    ],
    ['a number in brackets', '<p>&lt;10% travel&gt;</p><p>Bake bread.</p>'],
    [
      'code',
      `<p>Explain this:</p><pre>${escaped}${escaped}${escaped}</pre><p>Or <code>${escaped}${escaped}</code></p>`,
    ],
    [
      'a sample in a paragraph of its own',
      `<p>Bake bread.</p><p>Your first task:</p><p>${escape('<div><p>Mend me</p></div>')}</p><p>Write to us.</p>`,
    ],
    [
      'what a live part says twice escaped',
      '<p>In XML you write &amp;lt;p&amp;gt; and &amp;lt;/p&amp;gt;.</p>',
    ],
  ];
  for (const [title, unsafe] of table) {
    test(title, () => {
      const words = (html: string) => html.replace(/<[^>]*>/g, '');
      assert.equal(words(toDescription(unsafe).html), words(unsafe));
    });
  }
});

describe('a decision about escaped tags is reported', () => {
  test('a mixture, and how it was read', () => {
    assert.deepEqual(toDescription(`${escaped}<br>`).warnings, [
      'mixes 8 escaped tags with live ones; the escaped ones were read as markup too. Write all tags alike, for example "<p>Bake bread.</p>".',
    ]);
  });

  test('tags that are shown as text, the first of them by name', () => {
    assert.deepEqual(
      toDescription('<p>Bake bread.</p><p>Then &lt;ul class="a"&gt; comes.</p>').warnings,
      [
        'shows HTML tags as text, for example "<ul class="a">". If they are markup, write all tags alike, for example "<p>Bake bread.</p>"; if people shall read them, put them into <code>.',
      ],
    );
  });

  test('tags that were escaped more often than any exporter does', () => {
    const { warnings } = toDescription(escape(escape(escape(escape('<p>Bake bread.</p>')))));
    assert.deepEqual(warnings, [
      'shows HTML tags as text, for example "<p>". If they are markup, write all tags alike, for example "<p>Bake bread.</p>"; if people shall read them, put them into <code>.',
    ]);
  });

  test('nothing of a text whose tags are alike, or that has them in code', () => {
    for (const unsafe of [body, escaped, '<p>Use <code>&lt;p&gt;</code>.</p>', 'a <b and 3 < 4']) {
      assert.equal(toDescription(unsafe).warnings, undefined, unsafe);
    }
  });
});

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createDescriber, type Describer, type Description } from '../../src/html/description.ts';

let describer: Describer;
before(async () => (describer = await createDescriber()));

const toDescription = (unsafe: string): Description => describer.toDescription(unsafe);
const list = (length: number, make: (index: number) => string) =>
  Array.from({ length }, (_, index) => make(index));
const count = (pattern: RegExp, text: string) => (text.match(pattern) ?? []).length;

describe('a description stays about as long as its source', () => {
  const link = `https://sheaves.example/${'q'.repeat(2_000)}`;
  const wide: Readonly<Record<string, string>> = {
    'a long link around thousands of lines': `<a href="${link}">${list(3_000, (line) => `line ${line}`).join('<br>')}</a>`,
    'ninety elements around them': `${'<b>'.repeat(90)}${list(2_000, (line) => `line ${line}`).join('<br>')}`,
    'a link around as many paragraphs': `<a href="${link}">${list(3_000, (line) => `<p>line ${line}</p>`).join('')}</a>`,
    'a link around the entries of a list': `<a href="${link}"><ul>${list(3_000, (line) => `<li>line ${line}</li>`).join('')}</ul></a>`,
  };
  for (const [name, unsafe] of Object.entries(wide)) {
    test(`with ${name}, and keeps every word and the link`, () => {
      const { html, text } = toDescription(unsafe);
      assert.ok(html.length <= 8 * unsafe.length, `${unsafe.length} became ${html.length}`);
      const lines = text.split('\n');
      assert.deepEqual(
        lines,
        list(lines.length, (line) => `line ${line}`),
      );
      assert.ok(lines.length >= 2_000);
      if (!unsafe.includes('<a')) return;
      assert.match(html, new RegExp(`<a href="${link}" rel="[a-z ]+">line 0</a>`));
      assert.equal(count(/<a /g, html), 1);
    });
  }

  test('and keeps a link on each line that it is around, where that is not much', () => {
    const { html } = toDescription(
      '<a href="https://sheaves.example/">Bread<br>Cake</a> <b>a<br>b</b>',
    );
    assert.equal(count(/<a /g, html), 2);
    assert.equal(count(/<b>/g, html), 2);
  });

  test('or is refused where the parser of HTML itself repeats what does not end', () => {
    const unclosed = `<a href="${link}">${list(2_000, (line) => `<p>line ${line}`).join('')}`;
    const misnested = unclosed.replace('<a', '<p><a');
    assert.throws(() => toDescription(misnested), {
      name: 'DescriptionRefused',
      message:
        /^The description becomes \d,\d{3},\d{3} characters long, since elements that do not end where they should are repeated on every line; the limit is \d{3},\d{3}\.$/,
    });
  });
});

describe('a table', () => {
  const table = (rows: number, columns: number, attributes = '') =>
    `<table>${`<tr>${`<td${attributes}>word</td>`.repeat(columns)}</tr>`.repeat(rows)}</table>`;
  const wordsIn = ({ text }: Description) => count(/word/g, text);

  test('keeps the spans that make it readable', () => {
    const { html } = toDescription(`${table(5, 4, ' colspan="2" rowspan="2"')}${table(40, 8)}`);
    assert.equal(count(/colspan="2" rowspan="2"/g, html), 20);
  });

  test('loses them where it would have more slots than a browser can lay out, and no word', () => {
    for (const [rows, columns] of [
      [69, 60],
      [1, 4_000],
      [30, 30],
    ] as const) {
      const described = toDescription(table(rows, columns, ' colspan="100" rowspan="100"'));
      assert.equal(count(/span=/g, described.html), 0);
      assert.equal(count(/<td>word/g, described.html), rows * columns);
    }
  });

  test('becomes lines where it is too wide for its rows without them', () => {
    const described = toDescription(
      `<table><caption>Shifts <table><tr><td>of all</table></caption><tr>${'<td>word</td>'.repeat(2_000)}</tr>${'<tr><td>word</td></tr>'.repeat(2_000)}</table><p>After</p>`,
    );
    assert.deepEqual(described.html.match(/<t[dh]>[^<]*/g), ['<td>of all']);
    assert.equal(
      described.text,
      ['Shifts', 'of all', ...list(4_000, () => 'word'), 'After'].join('\n'),
    );
  });

  test('counts with those around it and before it', () => {
    const nested = `<table><tr><td>${table(10, 10, ' colspan="90"')}</td></tr></table>`;
    const described = toDescription(nested.repeat(50));
    assert.equal(count(/colspan="90"/g, described.html), 200);
    assert.equal(wordsIn(described), 5_000);
  });
});

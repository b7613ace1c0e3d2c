import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NO_SYNONYMS, toSynonymTable } from '../../src/search/analysis/synonyms.ts';
import { findMatchedLine, textOfPage } from '../../src/search/matching/matched-line.ts';

const TABLE = toSynonymTable(NO_SYNONYMS);

const lineOf = (text: string, ...terms: string[]) =>
  findMatchedLine(text, new Set(terms), TABLE, ['en'])
    ?.map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('the line of a text that says what was searched', () => {
  test('marks every form of the words', () => {
    assert.equal(
      lineOf('Welders weld. A welder rests.', 'welder'),
      '[Welders] weld. A [welder] rests.',
    );
  });

  test('is the one with the most different words, cut between words', () => {
    const text = `Visa questions are answered by phone.\n${'We sail early. '.repeat(12)}Visa sponsorship may not be available to people in some remote harbours of the north and the far south.`;
    const line = lineOf(text, 'visa', 'sponsorship') ?? '';
    assert.match(line, /^….*\[Visa\] \[sponsorship\] may not be available.*…?$/);
    assert.ok(line.length < 140, line);
  });

  test('does not cross paragraphs', () => {
    assert.equal(lineOf('First.\nWe use Rust daily.\nLast.', 'rust'), '…We use [Rust] daily.…');
  });

  test('is absent where nothing is said', () => {
    assert.equal(lineOf('We bake bread.', 'rust'), undefined);
  });
});

describe('the text of a job’s page', () => {
  const page = (description: string) =>
    `<html><script type="application/ld+json">{"@type":"BreadcrumbList"}</script>
     <script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', description })}</script></html>`;

  test('is its description, a line for each block', () => {
    const html =
      '<h2>What</h2><p>Bread &amp; rolls,<br>daily</p><ul><li>Rye</li><li>Wheat</li></ul>';
    assert.equal(textOfPage(page(html)), 'What\nBread & rolls,\ndaily\nRye\nWheat');
  });

  test('is empty on a page without one', () => {
    assert.equal(textOfPage('<html>404</html>'), '');
  });
});

// No message is kept that nothing says, and nothing is said that is no message.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { MESSAGES } from '../../src/words/words.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.startsWith('words/'))
  .map((path) => ({ path, text: readFileSync(join(SOURCE, path), 'utf8') }));
const code = files.map(({ text }) => text).join('\n');

const SPOKEN = { listWords: MESSAGES.list, dateWords: MESSAGES.dates, pageWords: MESSAGES.page };

/** Whether code outside of words/ asks for a message: `listWords.jobs`, or `{ labels } = pageWords`. */
function isAsked(exported: string, name: string): boolean {
  return (
    new RegExp(`\\b${exported}\\.${name}\\b`).test(code) ||
    new RegExp(`\\{[^{}]*\\b${name}\\b[^{}]*\\} = ${exported};`).test(code)
  );
}

/** Whether code outside of words/ has the name of one of several messages, such as "FULL_TIME". */
function isNamed(name: string): boolean {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code);
}

describe('every message is said', () => {
  for (const [exported, table] of Object.entries(SPOKEN)) {
    test(`of ${exported}`, () => {
      const unused = Object.entries(table).flatMap(([name, entry]: [string, object]) => {
        if (!isAsked(exported, name)) return [name];
        if (Array.isArray(entry) || 'parts' in entry) return [];
        return Object.keys(entry)
          .filter((key) => !isNamed(key))
          .map((key) => `${name}.${key}`);
      });
      assert.deepEqual(unused, []);
    });
  }

  test('and one that nothing says would be found', () => {
    assert.ok(!isAsked('listWords', 'sayNothing') && !isNamed('SAY_NOTHING'));
    assert.ok(!isAsked('listWords', 'skipToContent'));
  });
});

/** What a reader or a screen reader says: texts between tags, and attributes with words in them. */
const SAID_ATTRIBUTES = 'aria-label|aria-roledescription|alt|title|placeholder|label|summary';

function wordsInTemplate(template: string): string[] {
  const markup = template
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/<(style|script)\b[^]*?<\/\1>/g, '')
    .replace(/\{\/\*[^]*?\*\/\}/g, '');
  const attributes = [
    ...markup.matchAll(new RegExp(`\\s(?:${SAID_ATTRIBUTES})="([^"]*\\p{L}[^"]*)"`, 'gu')),
  ].map(([, value = '']) => value);
  return [...attributes, ...textsBetweenTags(markup)];
}

/** Texts between tags; what stands in braces is code, but for the tags in it. */
function textsBetweenTags(markup: string): string[] {
  return (
    [...markup.matchAll(/>([^<>{}]*\p{L}[^<>{}]*)(?=[<{])/gu)]
      .map(([, text = '']) => text.trim())
      // Behind an arrow or a comparison stands code.
      .filter((text) => text !== '' && !/^[()\s]|[;=()&|?]|=>|\n/.test(text))
  );
}

test('no template has words of its own', () => {
  const found = files
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap(({ path, text }) => wordsInTemplate(text).map((words) => `${path}: ${words}`));
  assert.deepEqual(found, []);
});

test('a template with words of its own would be found', () => {
  assert.deepEqual(wordsInTemplate('---\nconst a = 1;\n---\n<p>Save this</p>'), ['Save this']);
  assert.deepEqual(wordsInTemplate('<p>{open && <b>Open now</b>}</p>'), ['Open now']);
  assert.deepEqual(wordsInTemplate('<a title="Save this">{words}</a>'), ['Save this']);
});

/** Texts that are written into a page as they stand in the code. */
function wordsInScript(script: string): string[] {
  const written = /\.(?:textContent|innerText|ariaLabel|title|placeholder|alt) = (['"`])(.*?)\1/g;
  return [...script.replace(/\$\{[^}]*\}/g, '').matchAll(written)]
    .map(([, , words = '']) => words)
    .filter((words) => /\p{L}/u.test(words));
}

test('no script writes words of its own into a page', () => {
  const found = files
    .filter(({ path }) => /^(?:browser|wording)\//.test(path))
    .flatMap(({ path, text }) => wordsInScript(text).map((words) => `${path}: ${words}`));
  assert.deepEqual(found, []);
  assert.deepEqual(wordsInScript("part('x').textContent = 'Save';"), ['Save']);
  assert.deepEqual(wordsInScript('part.title = `Save ${title}`;'), ['Save ']);
});

// Every regular expression of the program takes linear time on whatever a posting, a file's name or an address may hold,
// or is named here with the longest text that it is ever given.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import typescript from 'typescript';

/** By source: the most characters that it is given, and what caps them. */
const CAPPED: Readonly<Record<string, readonly [characters: number, by: string]>> = {
  '\\s*[,;:/|()[\\]•·（）／、，]\\s*|\\s+[-–—]\\s+|\\s*[–—]\\s*': [120, 'a place, in work-mode.ts'],
  '\\s*[-–,]\\s*': [120, 'a place, in place-text.ts'],
  '^[A-Za-z-]+[A-Za-z0-9-]*$': [500, 'the locale, which an owner writes'],
  '^\\+?[\\d().-]*\\d[\\d().-]*$': [500, 'a telephone number, which an owner writes'],
  '\\s*[,;|]\\s*': [300, 'a text of a property, by toCleanText'],
  '^[\\s\\-–—([*]+(?=[^\\s\\-–—([*])|[\\s\\-–—)\\]*.]+$': [300, 'a placeholder, by toCleanText'],
  '\\s*,\\s*': [300, 'a place, by toCleanText'],
  '\\s*[²³†]+$': [300, 'a region, by toCleanText'],
  '^(.+?)\\s*,\\s*([a-z]{2})$': [300, 'a region, by toCleanText'],
  '\\s*[;|•]\\s*': [300, 'a place, by toCleanText'],
  '\\s+(?:or|oder|ou|ó|eller|\\/)\\s+': [300, 'a place, by toCleanText'],
  '(?<!\\\\) +$': [300, 'a line of .gitignore, which an owner writes'],
};

const CHARACTERS = 20_000;
/** A quadratic pattern takes several hundred here. */
const MAX_MILLISECONDS = 100;
const RUNS =
  'a|A|1|é|中|😀|\u0301|\u0301\u0315|\u00a0|\u200b| |\n|\t|,|.|-|_|/|\\|<|>|&|;|:|=|"|\'|(|)|[|]|{|}|@|#|%|*|+|?|!|~|$|a |a,|, |a.|a@|@a.|.@|<a|<p>|</p>|<!--|&#|&a;|1,|1.|1 |1)|(a|a(|a-|- |\\n|\n |\n- |* |a\n|//|a/|www.|a:|€1|$1 |{a|[a]|a\u0301|**a|__|-1|T1| a|"a|a="b" |Z |to |or '.split(
    '|',
  );
/** After the run: something that no pattern looks for, and something that ends a word. */
const ENDS = ['', '\x07', 'b!'];

interface Pattern {
  source: string;
  flags: string;
  place: string;
}

function findPatterns(path: string): Pattern[] {
  const text = readFileSync(path, 'utf8');
  // The program of a component stands between two lines of hyphens.
  const code = path.endsWith('.astro') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
  const file = typescript.createSourceFile(path, code, typescript.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: typescript.Node): void => {
    if (typescript.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ source, flags, place: `${path}:${line + 1}` });
    }
    typescript.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Milliseconds of CPU time. */
function timeOf({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.replace('g', ''));
  const { user: before } = process.cpuUsage();
  pattern.test(text);
  return (process.cpuUsage().user - before) / 1000;
}

const patterns = globSync('src/**/*.{ts,astro}').flatMap(findPatterns);

test('every pattern takes linear time, or its text is capped', () => {
  const slow: string[] = [];
  for (const pattern of patterns) {
    const characters = CAPPED[pattern.source]?.[0] ?? CHARACTERS;
    for (const run of RUNS) {
      const repeated = run.repeat(Math.ceil(characters / run.length));
      const took = Math.max(...ENDS.map((end) => timeOf(pattern, repeated + end)));
      if (took <= MAX_MILLISECONDS) continue;
      slow.push(`${pattern.place} takes ${took.toFixed(0)} ms for ${JSON.stringify(run)}`);
      break;
    }
  }
  assert.deepEqual(slow, []);
});

test('a pattern that is quadratic is found out', () => {
  const quadratic = { source: '\\s*,\\s*', flags: '', place: '' };
  assert.ok(timeOf(quadratic, ' '.repeat(CHARACTERS)) > MAX_MILLISECONDS);
});

test('all that are named are there', () => {
  assert.ok(patterns.length > 200, `${patterns.length} patterns`);
  const sources = new Set(patterns.map(({ source }) => source));
  assert.deepEqual(
    Object.keys(CAPPED).filter((source) => !sources.has(source)),
    [],
  );
});

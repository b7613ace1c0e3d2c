import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaceWords } from '../../src/browser/replace-words.ts';

const CASES: readonly [typed: string, run: string[], quoted: string, without: string][] = [
  ['enginer', ['enginer'], '"enginer"', ''],
  ['Sénior Enginer -java', ['enginer'], 'Sénior "Enginer" -java', 'Sénior -java'],
  ['jobs in New York, nurse', ['new', 'york'], 'jobs in "New York," nurse', 'jobs nurse'],
  ['nurse near Saint-Denis', ['saint', 'denis'], 'nurse near "Saint-Denis"', 'nurse'],
  ['nurse', ['doctor'], 'nurse', 'nurse'],
];

for (const [typed, run, quoted, without] of CASES) {
  test(`“${run.join(' ')}” of “${typed}”`, () => {
    assert.equal(
      replaceWords(typed, run, (words) => `"${words}"`),
      quoted,
    );
    assert.equal(
      replaceWords(typed, run, () => ''),
      without,
    );
  });
}

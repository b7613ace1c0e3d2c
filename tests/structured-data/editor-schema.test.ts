import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { listFiles } from '../../src/intake/files.ts';
import { toEditorSchema } from '../../src/structured-data/editor-schema.ts';
import { posting } from '../support/postings.ts';

const CONTENT = join(import.meta.dirname, '../../content');
// VS Code's own keyword, which ajv does not know.
const accepts = new Ajv({ allErrors: true, keywords: ['enumDescriptions'] }).compile(
  toEditorSchema(),
);

describe('the schema for editors', () => {
  test('is the one that postings can name', () => {
    const written = readFileSync(join(CONTENT, 'job-posting.schema.json'), 'utf8');
    assert.equal(written, `${JSON.stringify(toEditorSchema(), null, 2)}\n`, 'Run npm run schema.');
  });

  test('accepts every posting of the sample board, but for nulls, which say nothing', () => {
    const { files } = listFiles(join(CONTENT, 'jobs'));
    for (const { absolutePath, path, format } of files) {
      const text = readFileSync(absolutePath, 'utf8');
      const documents = format === 'lines' ? text.trim().split('\n') : [text];
      for (const document of documents) {
        const stated: unknown = JSON.parse(document, (_, value: unknown) => value ?? undefined);
        assert.ok(accepts(stated), `${path}: ${JSON.stringify(accepts.errors)}`);
      }
    }
  });

  const good: readonly [string, unknown][] = [
    ['a posting that names it', { $schema: '../job-posting.schema.json', ...posting() }],
    ['a list with other types', [posting(), { '@type': 'WebPage' }]],
    ['a graph', { '@graph': [posting()] }],
    ['properties that it does not know', posting({ 'x:rank': 1 })],
    ['a list of types', posting({ employmentType: ['FULL_TIME', 'PART_TIME'] })],
  ];
  for (const [name, document] of good) {
    test(`accepts ${name}`, () => assert.ok(accepts(document), JSON.stringify(accepts.errors)));
  }

  const bad: readonly [string, unknown][] = [
    ['a title that is a number', posting({ title: 7 })],
    ['no title', posting({ title: undefined })],
    ['no description', posting({ description: undefined })],
    ['a date of another order', posting({ datePosted: '31/12/2026' })],
    ['an employer that is a number', posting({ hiringOrganization: 7 })],
    ['a bad posting in a list', [posting({ title: 7 })]],
  ];
  for (const [name, document] of bad) {
    test(`marks ${name}`, () => assert.ok(!accepts(JSON.parse(JSON.stringify(document)))));
  }
});

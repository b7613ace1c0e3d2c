import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openDescriptionCache } from '../../src/html/description-cache.ts';
import { readDescriptionLine } from '../../src/html/description-line.ts';
import { createDescriber, type Describer } from '../../src/html/description.ts';
import { createDescribe, type DescriptionKeeper } from '../../src/intake/describe.ts';
import { toFacts } from '../../src/job/facts.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { indexReferences, type JsonObject } from '../../src/job/schema-org.ts';
import { posting } from '../support/postings.ts';

const MIXED =
  'mixes 4 escaped tags with live ones; the escaped ones were read as markup too. Write all tags alike, for example "<p>Bake bread.</p>".';

describe('what an owner should know of a text is told', () => {
  let folder: string;
  let describer: Describer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placard-describe-'));
    describer = await createDescriber();
  });
  after(() => rmSync(folder, { recursive: true }));

  const mixed = '&lt;p&gt;Bake bread.&lt;/p&gt;&lt;p&gt;Sweep.&lt;/p&gt;<br>';

  function tell(keeper: DescriptionKeeper, properties: Record<string, unknown>): string[] {
    const watch = { begin: () => undefined, end: () => undefined };
    const context = {
      timeZone: 'UTC',
      locale: 'en',
      describe: createDescribe(describer, keeper, new Map(), watch),
    };
    const unsafe = posting(properties) as JsonObject;
    const { problems } = toFacts(readPosting(unsafe, indexReferences(unsafe)), context);
    return problems.map(({ field, severity, message }) => `${severity} ${field}: ${message}`);
  }

  test('when it is read, and when it was kept', () => {
    const cache = openDescriptionCache(folder, 'one');
    assert.deepEqual(tell(cache, { description: mixed }), [`warning description: ${MIXED}`]);
    cache.flush();
    const later = openDescriptionCache(folder, 'one');
    assert.deepEqual(tell(later, { description: mixed }), [`warning description: ${MIXED}`]);
    const key = later.keyOf(mixed);
    const line = JSON.stringify({ key, ...later.read(key) });
    assert.deepEqual(readDescriptionLine(line)?.warnings, [MIXED]);
    assert.equal(
      readDescriptionLine(line.replace(/"warnings":\[.*\]/, '"warnings":[1]')),
      undefined,
    );
  });

  test('of texts beside the description as well', () => {
    const cache = openDescriptionCache(folder, 'two');
    assert.deepEqual(tell(cache, { responsibilities: mixed }), [
      `warning responsibilities: ${MIXED}`,
    ]);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createDescriber, type Describer } from '../../src/html/description.ts';
import { createDescribe, noCache, type DescriptionCache } from '../../src/intake/describe.ts';
import { createTextCache } from '../../src/intake/text-cache.ts';
import { toFacts } from '../../src/job/facts.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { indexReferences, type JsonObject } from '../../src/job/schema-org.ts';
import { openStore } from '../../src/store/store.ts';
import { posting } from '../support/postings.ts';
import { NO_ANALYSIS } from '../support/no-analysis.ts';

const MIXED =
  'mixes 4 escaped tags with live ones; the escaped ones were read as markup too. Write all tags alike, for example "<p>Bake bread.</p>".';

describe('what an owner should know of a text is reported', () => {
  let folder: string;
  let describer: Describer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placard-describe-'));
    describer = await createDescriber();
  });
  after(() => rmSync(folder, { recursive: true }));

  const mixed = '&lt;p&gt;Bake bread.&lt;/p&gt;&lt;p&gt;Sweep.&lt;/p&gt;<br>';

  function problemsOf(cache: DescriptionCache, properties: Record<string, unknown>): string[] {
    const watch = { begin: () => undefined, end: () => undefined };
    const context = {
      timeZone: 'UTC',
      locale: 'en',
      describe: createDescribe(describer, cache, new Map(), watch),
    };
    const unsafe = posting(properties) as JsonObject;
    const { problems } = toFacts(readPosting(unsafe, indexReferences(unsafe)), context);
    return problems.map(({ field, severity, message }) => `${severity} ${field}: ${message}`);
  }

  test('when it is read, and when its text is in the store', () => {
    const store = openStore(folder);
    const cache = () =>
      createTextCache({ cacheDir: folder, version: 'one', analysis: NO_ANALYSIS });
    const first = cache();
    assert.deepEqual(problemsOf(first, { description: mixed }), [`warning description: ${MIXED}`]);
    store.write(() => first.takeNew().forEach(store.texts.put));
    assert.deepEqual(store.texts.get(first.keyOf(mixed))?.warnings, [MIXED]);
    store.close();
    const later = cache();
    assert.deepEqual(problemsOf(later, { description: mixed }), [`warning description: ${MIXED}`]);
    assert.deepEqual(later.takeNew(), []);
  });

  test('of texts beside the description as well', () => {
    assert.deepEqual(problemsOf(noCache, { responsibilities: mixed }), [
      `warning responsibilities: ${MIXED}`,
    ]);
  });
});

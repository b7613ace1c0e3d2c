// npm run schema: writes the JSON Schema that posting files name in "$schema".

import { writeFileSync } from 'node:fs';
import { toEditorSchema } from '../structured-data/editor-schema.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';

const PATH = 'content/job-posting.schema.json';

try {
  readCommandLine('Usage: npm run schema', {});
  writeFileSync(PATH, `${JSON.stringify(toEditorSchema(), null, 2)}\n`);
  process.stdout.write(`The schema is in ${PATH}.\n`);
} catch (error) {
  reportUsageError(error);
}

// npm run schema: writes the JSON Schema that posting files name in "$schema".

import { writeFileSync } from 'node:fs';
import { toEditorSchema } from '../structured-data/editor-schema.ts';

const PATH = 'content/job-posting.schema.json';

writeFileSync(PATH, `${JSON.stringify(toEditorSchema(), null, 2)}\n`);
process.stdout.write(`The schema is in ${PATH}.\n`);

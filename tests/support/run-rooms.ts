// npm run test:quick: the tests of plain functions, all in this process.

import { writeFileSync } from 'node:fs';
import './fixture-facts.ts';
import { finish, runTestFiles } from './count-tests.ts';
import { findTestFiles } from './test-files.ts';

const options = { files: findTestFiles().quick, isolation: 'none' } as const;
const count = await runTestFiles(options, (text) => process.stdout.write(text));
const countFile = process.env['COUNT_FILE'];
if (countFile === undefined) finish(count);
else writeFileSync(countFile, JSON.stringify(count));
// What a test left running must not keep the others waiting.
process.exit();

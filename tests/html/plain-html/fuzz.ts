// Compares what plain HTML is read as with DOMPurify and a parser, on many random texts. Exits with 1 at a difference.

import { parseArgs } from 'node:util';
import { readPlainHtml } from '../../../src/html/plain-html/read-plain-html.ts';
import { findDifference } from './find-difference.ts';

const TOLD_EVERY = 50_000;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const inputs = Number(values.inputs);
const seed = Number(values.seed);
if (!(inputs > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write('Write --inputs as a number of texts, and --seed as a whole number.\n');
  process.exit(2);
}

const { plain, difference } = await findDifference(readPlainHtml, {
  seed,
  inputs,
  onProgress: (done, read) => {
    if (done % TOLD_EVERY === 0) process.stderr.write(`${done} texts, ${read} of them plain\n`);
  },
});
if (difference === undefined) {
  process.stdout.write(`Seed ${seed}: ${inputs} texts, ${plain} of them plain, no difference.\n`);
} else {
  process.stdout.write(`Seed ${seed}: ${JSON.stringify(difference, null, 2)}\n`);
  process.exitCode = 1;
}

// npm run convert: prints the JobPosting JSON that is made of any source, and problems on standard error.

import { escapeControls } from '../job/problem.ts';
import { readCommandLine } from './command-line.ts';
import { createTextOutput } from './output/text.ts';
import { runReadCommand } from './read-command.ts';
import { exitCodeOf, readNamed } from './read-named.ts';

const USAGE = `Usage: npm run convert [-- [--strict] [FILE…]]
  FILE…     files or folders, or - for standard input; without any, the folder of postings
  --strict  exit 3 when any posting can't be published
The postings are printed as one JSON array on standard output, everything else on standard error.
npm prints a line of its own before: npm run --silent convert -- FILE… > jobs.json`;

await runReadCommand(run);

async function run(): Promise<number> {
  const { values, positionals } = readCommandLine(USAGE, {
    options: { strict: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  let clear = () => {};
  const output = createTextOutput((text) => {
    clear();
    process.stderr.write(text);
  });
  let before = '[';
  const reading = await readNamed(positionals, (result, outcome, progress) => {
    clear = progress.clear;
    output.posting(result, outcome);
    const { object } = result;
    if (object === undefined) return;
    // The same values, and nothing that could control a terminal.
    process.stdout.write(`${before}\n${escapeControls(JSON.stringify(object))}`);
    before = ',';
  });
  process.stdout.write(before === '[' ? '[]\n' : '\n]\n');
  output.end(reading);
  return exitCodeOf(reading.tally, values.strict);
}

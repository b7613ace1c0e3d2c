// npm run validate: reads postings without building, and prints every problem and Google's verdict on each posting.

import { UsageError } from '../settings/settings.ts';
import { readCommandLine } from './command-line.ts';
import { createGithubOutput } from './output/github.ts';
import { createJsonOutput } from './output/json.ts';
import type { Output, Write } from './output/output.ts';
import { createTextOutput } from './output/text.ts';
import { runReadCommand } from './read-command.ts';
import { exitCodeOf, readNamed } from './read-named.ts';

const OUTPUTS: Record<string, (write: Write) => Output> = {
  text: createTextOutput,
  json: createJsonOutput,
  github: createGithubOutput,
};

const USAGE = `Usage: npm run validate [-- [--format text|json|github] [--strict] [FILE…]]
  FILE…            files or folders, named from here or from the folder of postings, or - for standard input; without any, that folder
  --format text    problems by file and line, and a summary (default)
  --format json    one JSON object with every posting and problem; --json is the same
  --format github  annotations for GitHub Actions
  --strict         exit 3 when any posting can't be published`;

await runReadCommand(run);

async function run(): Promise<number> {
  const { createOutput, strict, names } = readArguments();
  let clear = () => {};
  const output = createOutput((text) => {
    clear();
    process.stdout.write(text);
  });
  const reading = await readNamed(names, (result, outcome, progress) => {
    clear = progress.clear;
    output.posting(result, outcome);
  });
  output.end(reading);
  return exitCodeOf(reading.tally, strict);
}

function readArguments(): {
  createOutput: (write: Write) => Output;
  strict: boolean;
  names: string[];
} {
  const { values, positionals } = readCommandLine(USAGE, {
    options: {
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const createOutput = OUTPUTS[values.json ? 'json' : values.format];
  if (createOutput === undefined) {
    throw new UsageError(`--format ${values.format} is not known.\n${USAGE}`);
  }
  return { createOutput, strict: values.strict, names: positionals };
}

// npm run validate: reads postings without building, and prints every problem and Google's verdict on each posting.

import { relative } from 'node:path';
import { findNamedFiles, NothingToRead } from '../intake/named-files.ts';
import { explainSystemError } from '../publish/system-error.ts';
import { outcomeAt } from '../report/outcome.ts';
import { readFiles } from '../intake/read-files.ts';
import { createReadingPool } from '../intake/reading-pool.ts';
import { createTally } from '../report/tally.ts';
import { isTooMany } from '../report/thresholds.ts';
import { readSettings, UsageError } from '../settings/settings.ts';
import { site } from '../site.ts';
import { setClock } from './clock-setting.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';
import { EXIT } from './exit.ts';
import { createGithubOutput } from './output/github.ts';
import { createJsonOutput } from './output/json.ts';
import type { Output, Write } from './output/output.ts';
import { createProgress } from '../report/progress.ts';
import { createTextOutput } from './output/text.ts';

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

// `npm run validate | head` ends when its reader has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

try {
  process.exitCode = await run();
} catch (error) {
  const trouble = error instanceof NothingToRead ? error.message : explainSystemError(error);
  reportUsageError(trouble === undefined ? error : new UsageError(trouble));
}

async function run(): Promise<number> {
  const { createOutput, strict, names } = readArguments();
  const { jobsDir, locale } = readSettings(process.cwd(), process.env);
  const now = setClock(Date.now());
  const wanted = names.length === 0 ? [relative(process.cwd(), jobsDir) || '.'] : names;
  const { files, ignored, remove } = await findNamedFiles(wanted, process.stdin, jobsDir);
  const progress = createProgress(process.stderr);
  const output = createOutput((text) => {
    progress.clear();
    process.stdout.write(text);
  });
  // Descriptions are not cached: no page is made of them.
  const pool = createReadingPool({ timeZone: site.timeZone, locale });
  const tally = createTally();
  let filesRead = 0;
  let otherTypes = 0;
  try {
    await readFiles(files, pool.readRecord, {
      onPosting: (result) => {
        const outcome = outcomeAt(result.verdict, result.record?.facts, now);
        tally.add(result, outcome);
        output.posting(result, outcome);
        const file = `file ${filesRead + 1} of ${files.length}`;
        progress.show(`${tally.recordsRead} postings read, ${file}`);
      },
      onFile: (_, read) => {
        otherTypes += read.otherTypes;
        filesRead += 1;
      },
    });
  } finally {
    await pool.close();
    await remove();
  }
  progress.clear();
  output.end({ tally, files: files.length, otherTypes, ignored });
  const { quarantined } = tally.outcomes;
  if (strict && quarantined > 0) return EXIT.refused;
  return isTooMany(quarantined, tally.recordsRead) ? EXIT.refused : EXIT.done;
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

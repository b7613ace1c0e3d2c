// npm run validate: reads postings without building, and prints every problem.

import { lstat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createDescriber, DescriptionRefused } from '../html/description.ts';
import { toSummary } from '../html/plain-text.ts';
import { listFiles, type PostingFile } from '../intake/files.ts';
import { readPostingFile, type LocatedProblem } from '../intake/read-file.ts';
import { formatProblem } from '../intake/report.ts';
import { isTooMany } from '../intake/thresholds.ts';
import type { FactsContext } from '../job/facts.ts';
import { readSettings, UsageError } from '../settings.ts';
import { site } from '../site.ts';

const EXIT = { done: 0, usage: 2, refused: 3 } as const;

const USAGE = `Usage: npm run validate [-- [--json] FILE…]
  FILE…   files to read; without any, the whole folder of postings
  --json  one JSON object with every problem, for machines`;

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}

async function run(): Promise<number> {
  const { asJson, paths } = readArguments();
  const { jobsDir } = readSettings(process.cwd(), process.env);
  const files = paths.length === 0 ? await filesOf(jobsDir) : await namedFiles(paths);
  const context = await createContext();
  const problems: LocatedProblem[] = [];
  let recordsRead = 0;
  let quarantined = 0;
  for (const file of files) {
    const reading = await readPostingFile(file, context);
    problems.push(...reading.problems);
    recordsRead += reading.recordsRead;
    quarantined += reading.quarantined;
  }
  const published = recordsRead - quarantined;
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ recordsRead, quarantined, problems }, null, 2)}\n`);
  } else {
    const lines = problems.map((problem) => `${formatProblem(problem)} (${problem.severity})\n`);
    process.stdout.write(
      `${lines.join('')}\n${problems.length} problems in ${recordsRead} postings. ` +
        `${published} of ${recordsRead} can be published.\n`,
    );
  }
  return isTooMany(quarantined, recordsRead) ? EXIT.refused : EXIT.done;
}

function readArguments(): { asJson: boolean; paths: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { asJson: values.json, paths: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}

async function filesOf(folder: string): Promise<PostingFile[]> {
  try {
    return (await listFiles(folder)).files;
  } catch (error) {
    throw new UsageError(
      `${folder} can't be read (${(error as NodeJS.ErrnoException).code}). Set JOBS_DIR.`,
    );
  }
}

/** A named file is looked for in its own folder, under the same rules as a whole board. */
async function namedFiles(paths: readonly string[]): Promise<PostingFile[]> {
  const found: PostingFile[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    const isFolder = await lstat(absolute).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    const files = await filesOf(isFolder ? absolute : dirname(absolute));
    const wanted = isFolder ? files : files.filter((file) => file.path === basename(absolute));
    if (wanted.length === 0) {
      throw new UsageError(`${path} is not a .json, .jsonld, .ndjson or .jsonl file. ${USAGE}`);
    }
    found.push(...wanted.map((file) => ({ ...file, path: isFolder ? file.path : path })));
  }
  return found;
}

async function createContext(): Promise<FactsContext> {
  const { toDescription } = await createDescriber();
  return {
    timeZone: site.timeZone,
    locale: site.locale,
    describe: (unsafe) => {
      try {
        const { text } = toDescription(unsafe);
        return { reference: { key: '', digest: '', summary: toSummary(text) }, text };
      } catch (error) {
        if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
        throw error;
      }
    },
  };
}

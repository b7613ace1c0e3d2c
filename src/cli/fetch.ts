// npm run fetch: brings the feeds that content/sources.json names into the folder of postings. A build never fetches.

import { fetchFeeds } from '../fetch/fetch-feeds.ts';
import { readStatedSources, WrongSources } from '../intake/stated-sources.ts';
import { escapeControls } from '../job/problem.ts';
import { explainSystemError } from '../publish/system-error.ts';
import { createProgress } from '../report/progress.ts';
import { count } from '../report/shown-words.ts';
import { readSettings, UsageError } from '../settings/settings.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';
import { EXIT } from './exit.ts';

const USAGE = `Usage: npm run fetch [-- FILE…]
  FILE…  files as content/sources.json names them; without any, all that have an address there
Each file is fetched whole or not at all: one that fails leaves the file of before, and the exit code is 3.`;

try {
  process.exitCode = await run();
} catch (error) {
  const trouble = error instanceof WrongSources ? error.message : explainSystemError(error);
  reportUsageError(trouble === undefined ? error : new UsageError(trouble));
}

async function run(): Promise<number> {
  const { positionals } = readCommandLine(USAGE, { options: {}, allowPositionals: true });
  const { jobsDir, cacheDir } = readSettings(process.cwd(), process.env);
  const stated = readStatedSources(jobsDir);
  const unknown = positionals.find((name) => !stated.feeds.some(({ path }) => path === name));
  if (unknown !== undefined) {
    throw new UsageError(
      `${escapeControls(unknown)} has no address in content/sources.json. Write {"${escapeControls(unknown)}": {"fetch": "https://…"}}.`,
    );
  }
  const feeds = stated.feeds.filter(
    ({ path }) => positionals.length === 0 || positionals.includes(path),
  );
  if (feeds.length === 0) {
    throw new UsageError(
      'content/sources.json names nothing to fetch. Write for example {"feeds/jobs.xml": {"fetch": "https://…"}}.',
    );
  }
  const progress = createProgress(process.stderr);
  let [done, failed] = [0, 0];
  const options = { jobsDir, cacheDir, stated, feeds, environment: process.env };
  await fetchFeeds(options, (outcome) => {
    progress.clear();
    done += 1;
    const path = escapeControls(outcome.path);
    if (outcome.kind === 'failed') {
      failed += 1;
      const kept = outcome.isKept ? ' The file of before stays.' : '';
      process.stderr.write(
        `${path} was not fetched: it ${escapeControls(outcome.reason)}${kept}\n`,
      );
    } else if (outcome.kind === 'unchanged') process.stdout.write(`${path}: unchanged\n`);
    else {
      const { postings, added, gone } = outcome;
      process.stdout.write(`${path}: ${count(postings, 'posting')}, ${added} new, ${gone} gone\n`);
    }
    progress.show(`${done} of ${feeds.length} fetched`);
  });
  progress.clear();
  return failed > 0 ? EXIT.refused : EXIT.done;
}

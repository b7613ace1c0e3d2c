// npm run merge: the shards of a board in, a site out, the same as from one build of all postings.

import { codeVersion } from '../intake/code-version.ts';
import { UsageError } from '../settings/settings.ts';
import { checkShards } from '../shards/check-shards.ts';
import { findShards } from '../shards/find-shards.ts';
import { type BuildArguments, BUILD_FLAGS, readBuildArguments } from './build-arguments.ts';
import { SHARDS_FOLDER } from './build-shard.ts';
import { readCommandLine } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run merge [-- [--strict] [--allow-shrink] [--full] [--remember] [DIR…]]
  DIR…            folders of shards, in any order, or folders that they are in; without any, shards/
  --strict        stop when any posting can't be published
  --allow-shrink  publish even when more than half of the postings are gone
  --full          build every page again, without what is known from earlier builds
  --remember      add what is new to content/history.ndjson: jobs that came, changed and left`;

const root = process.cwd();

await runCommand(root, readArguments, async (settings, args) => {
  const { isFull, remember, folders, ...tolerance } = args;
  const shards = checkShards(findShards(folders), {
    code: codeVersion(root),
    node: process.versions.node,
    locale: settings.locale,
  });
  const now = shards[0]?.header.now ?? Number.NaN;
  followClock(now);
  await runBuild({ tolerance, isFull, remember, shards: shards.map(({ folder }) => folder) });
});

/** The site shows the instant at which its shards were built. */
function followClock(now: number): void {
  const seconds = String(now / 1000);
  const stated = process.env['SOURCE_DATE_EPOCH'];
  if (stated && stated !== seconds) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(stated)}, and the shards have the clock ${seconds}. Leave it unset: a merge takes the clock of its shards.`,
    );
  }
  process.env['SOURCE_DATE_EPOCH'] = seconds;
}

interface Arguments extends BuildArguments {
  folders: readonly string[];
}

function readArguments(): Arguments {
  const { values, positionals } = readCommandLine(USAGE, {
    options: BUILD_FLAGS,
    allowPositionals: true,
  });
  return {
    ...readBuildArguments(values),
    folders: positionals.length > 0 ? positionals : [SHARDS_FOLDER],
  };
}

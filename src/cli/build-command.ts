// npm run build: postings in, a site out, the old site live until the new one is complete; or a shard of the board.

import { siteNotes } from '../astro/site-notes.ts';
import { measureSite } from '../deploy/hosts.ts';
import { findFolderTrouble } from '../intake/files.ts';
import { siteVersion } from '../intake/code-version.ts';
import { isAbandoned } from '../publish/lock.ts';
import { toBuildDirs } from '../publish/swap.ts';
import { findUpToDateSite } from '../publish/up-to-date.ts';
import { formatSummary } from '../report/summary.ts';
import { findRefusal, type Tolerance } from '../report/thresholds.ts';
import { type Settings, UsageError } from '../settings/settings.ts';
import { type BuildArguments, BUILD_FLAGS, readBuildArguments } from './build-arguments.ts';
import { buildShard } from './build-shard.ts';
import { setClock } from './clock-setting.ts';
import { readCommandLine } from './command-line.ts';
import { runBuild } from './run-build.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run build [-- [--strict] [--allow-shrink] [--full] [--remember]]
       npm run build -- --shard I/N|auto [--into FOLDER] [--full]
  --strict        stop when any posting can't be published
  --allow-shrink  publish even when more than half of the postings are gone
  --full          read and build everything again, without what is known from earlier builds
  --remember      add what is new to content/history.ndjson: jobs that came, changed and left
  --shard         read the I-th of N parts of the postings, for npm run merge; auto where an engine numbers the machines
  --into          where the shard's folder goes; by default shards/`;

interface Arguments extends BuildArguments {
  /** As written. */
  shard: string | undefined;
  into: string | undefined;
}

const root = process.cwd();

await runCommand(root, readArguments, async (settings, args) => {
  const { isFull, remember, shard, into, ...tolerance } = args;
  const trouble = findFolderTrouble(settings.jobsDir);
  if (trouble !== undefined) throw new UsageError(trouble);
  if (shard !== undefined) return buildShard(root, settings, { shard, into, isFull });
  const now = setClock(Date.now());
  const options = { tolerance, isFull, remember, shards: [] };
  const isAsked = isFull || remember;
  const upToDate = isAsked ? undefined : describeUpToDate(settings, now, options.tolerance);
  if (upToDate === undefined) return runBuild(options);
  process.stdout.write(upToDate);
});

/** The summary of a site that is up to date; undefined where it is not, or would be refused. */
function describeUpToDate(
  settings: Settings,
  now: number,
  tolerance: Tolerance,
): string | undefined {
  const { outDir, jobsDir, cacheDir } = settings;
  // A build clears away what a killed one left.
  if (isAbandoned(toBuildDirs(outDir, cacheDir).lockPath, new Date())) return undefined;
  const found = findUpToDateSite(settings, siteVersion(root, settings), now);
  if (found === undefined) return undefined;
  const { report, files, lastPublished } = found;
  if (findRefusal(report, lastPublished, tolerance) !== undefined) return undefined;
  const size = measureSite(files);
  return formatSummary(report, { outDir, jobsDir, size, ...siteNotes(root, settings) });
}

function readArguments(): Arguments {
  const { values } = readCommandLine(USAGE, {
    options: {
      ...BUILD_FLAGS,
      shard: { type: 'string', multiple: true, default: [] },
      into: { type: 'string' },
    },
  });
  const [shard, ...others] = values.shard;
  if (others.length > 0) {
    throw new UsageError(`--shard is given ${values.shard.length} times. Write it once.`);
  }
  if (shard === undefined && values.into !== undefined) {
    throw new UsageError('--into is for shards. Set OUT_DIR to say where the site goes.');
  }
  if (shard !== undefined && (values.strict || values['allow-shrink'])) {
    throw new UsageError(
      '--strict and --allow-shrink judge the whole board, which no shard sees. Write them after npm run merge --.',
    );
  }
  if (shard !== undefined && values.remember) {
    throw new UsageError('--remember looks at the whole board. Write it after npm run merge --.');
  }
  return { ...readBuildArguments(values), shard, into: values.into };
}

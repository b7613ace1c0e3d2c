// npm run build: postings in, a site out, the old site kept until the new one is whole; or a shard of the postings' readings.

import type { Tolerance } from '../intake/thresholds.ts';
import { readTolerance, UsageError } from '../settings.ts';
import { buildShard } from './build-shard.ts';
import { setClock } from './clock-setting.ts';
import { readCommandLine } from './command-line.ts';
import { makeSite } from './make-site.ts';
import { runCommand } from './run-command.ts';
import { requirePostings } from './workplace.ts';

const USAGE = `Usage: npm run build [-- [--strict] [--allow-shrink] [--full]]
       npm run build -- --shard I/N|auto [--into FOLDER] [--full]
  --strict        stop when any posting can't be published
  --allow-shrink  publish even when more than half of the postings are gone
  --full          read and make everything again, whatever is known from before
  --shard         read the I-th of N parts of the postings, for npm run merge; auto where an engine numbers the machines
  --into          where the shard's folder goes; by default shards/`;

interface Arguments extends Tolerance {
  isFull: boolean;
  /** As written. */
  shard: string | undefined;
  into: string | undefined;
}

const root = process.cwd();

await runCommand(root, readArguments, async (settings, given) => {
  const { isFull, shard, into, ...tolerance } = given;
  requirePostings(settings.jobsDir);
  if (shard === undefined) {
    await makeSite(root, settings, { now: setClock(Date.now()), tolerance, isFull });
  } else {
    await buildShard(root, settings, { shard, into, isFull });
  }
});

function readArguments(): Arguments {
  const { values } = readCommandLine(USAGE, {
    options: {
      strict: { type: 'boolean', default: false },
      'allow-shrink': { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
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
  const stated = readTolerance(process.env);
  return {
    strict: values.strict || stated.strict,
    allowShrink: values['allow-shrink'] || stated.allowShrink,
    isFull: values.full,
    shard,
    into: values.into,
  };
}

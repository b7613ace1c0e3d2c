// Which part of a board this machine reads: stated by --shard, or by the engine that started the machine.

import { UsageError } from '../settings/settings.ts';
import { BUCKETS } from './buckets.ts';
import { nameOf, type Shard } from './shard.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables with which engines number a machine, from 0, and state how many machines there are. */
const ENGINES = [
  { engine: 'Cloud Run', index: 'CLOUD_RUN_TASK_INDEX', count: 'CLOUD_RUN_TASK_COUNT' },
  { engine: 'AWS Batch', index: 'AWS_BATCH_JOB_ARRAY_INDEX', count: 'AWS_BATCH_JOB_ARRAY_SIZE' },
  // Kubernetes sets no count, GitHub Actions neither of the two: their configuration sets them under these names.
  { engine: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', count: 'SHARD_COUNT' },
  { engine: 'GitHub Actions', index: 'SHARD_INDEX', count: 'SHARD_COUNT' },
] as const;

const EXAMPLE = 'Write --shard 2/10 for the second of ten';

/** `text` is "2/10" or "auto". Throws a UsageError that says what to write. */
export function resolveShard(text: string, environment: Environment): Shard {
  if (text === 'auto') return shardOfEngine(environment);
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (index === undefined || count === undefined) {
    throw new UsageError(
      `--shard is ${JSON.stringify(text)}. ${EXAMPLE}, or --shard auto where an engine numbers the machines.`,
    );
  }
  return checked(
    { index: Number(index), count: Number(count) },
    `--shard is ${JSON.stringify(text)}`,
  );
}

/** Throws a UsageError where no engine numbers this machine, or two of them differ. */
function shardOfEngine(environment: Environment): Shard {
  const found = ENGINES.filter(({ index }) => isSet(environment[index])).map((names) => ({
    ...names,
    shard: read(names, environment),
  }));
  const [first] = found;
  if (first === undefined) {
    const names = ENGINES.map(({ engine, index }) => `${index} (${engine})`);
    throw new UsageError(
      `--shard auto finds no engine that numbers this machine: none of ${names.join(', ')} is set. ${EXAMPLE}, or set one of them.`,
    );
  }
  const other = found.find(
    ({ shard }) => shard.index !== first.shard.index || shard.count !== first.shard.count,
  );
  if (other !== undefined) {
    throw new UsageError(
      `--shard auto finds two numbers of this machine: ${first.index} and ${first.count} say ${nameOf(first.shard)}, ${other.index} and ${other.count} say ${nameOf(other.shard)}. Write which of them, for example --shard ${nameOf(first.shard)}.`,
    );
  }
  return first.shard;
}

/** Converts an engine's number, from 0, to a shard's, from 1. */
function read(names: (typeof ENGINES)[number], environment: Environment): Shard {
  const [index, count] = [environment[names.index] ?? '', environment[names.count] ?? ''];
  if (!/^\d{1,9}$/.test(index)) {
    throw new UsageError(
      `${names.index} is ${JSON.stringify(index)}. ${names.engine} sets it to a whole number from 0.`,
    );
  }
  if (!/^\d{1,9}$/.test(count)) {
    const found = isSet(count) ? `is ${JSON.stringify(count)}` : 'is not set';
    throw new UsageError(
      `${names.count} ${found}, while ${names.index} is ${index}. Set it to how many machines build shards, for example ${names.count}=10.`,
    );
  }
  const shard = { index: Number(index) + 1, count: Number(count) };
  return checked(shard, `${names.index} is ${index} and ${names.count} is ${count}`);
}

function checked(shard: Shard, said: string): Shard {
  const { index, count } = shard;
  if (count < 1 || count > BUCKETS) {
    throw new UsageError(`${said}. A board has from 1 to ${BUCKETS} shards. ${EXAMPLE}.`);
  }
  if (index < 1) throw new UsageError(`${said}. Shards are counted from 1: write 1/${count}.`);
  if (index > count) {
    throw new UsageError(
      `${said}. There is no shard ${index} of ${count}: the last is ${count}/${count}.`,
    );
  }
  return shard;
}

function isSet(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

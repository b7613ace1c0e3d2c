import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UsageError } from '../../src/settings/settings.ts';
import { resolveShard } from '../../src/shards/resolve-shard.ts';

type Environment = Record<string, string>;

describe('which shard a machine builds', () => {
  const taken: [string, string, Environment, string][] = [
    ['is what --shard says, counted from 1', '2/10', {}, '2/10'],
    ['may be the only one', '1/1', {}, '1/1'],
    ['may be the last', '10/10', {}, '10/10'],
    [
      'is the next after the index of a GitHub matrix, which counts from 0',
      'auto',
      { SHARD_INDEX: '0', SHARD_COUNT: '4' },
      '1/4',
    ],
    [
      'is the next after the index of a Kubernetes Job',
      'auto',
      { JOB_COMPLETION_INDEX: '9', SHARD_COUNT: '10' },
      '10/10',
    ],
    [
      'is the next after the index of an AWS Batch array',
      'auto',
      { AWS_BATCH_JOB_ARRAY_INDEX: '1', AWS_BATCH_JOB_ARRAY_SIZE: '2' },
      '2/2',
    ],
    [
      'is the next after the index of a Cloud Run task',
      'auto',
      { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '3' },
      '3/3',
    ],
    [
      'may be told by two engines that agree',
      'auto',
      { JOB_COMPLETION_INDEX: '1', SHARD_INDEX: '1', SHARD_COUNT: '3' },
      '2/3',
    ],
    [
      'is what --shard says, whatever an engine says',
      '1/2',
      { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '3' },
      '1/2',
    ],
  ];
  for (const [name, text, environment, expected] of taken) {
    test(name, () => {
      const { index, count } = resolveShard(text, environment);
      assert.equal(`${index}/${count}`, expected);
    });
  }

  const refused: [string, Environment, string][] = [
    ['0/3', {}, '--shard is "0/3". Shards are counted from 1: write 1/3.'],
    ['4/3', {}, '--shard is "4/3". There is no shard 4 of 3: the last is 3/3.'],
    [
      '1/0',
      {},
      '--shard is "1/0". A board has from 1 to 4096 shards. Write --shard 2/10 for the second of ten.',
    ],
    [
      '1/5000',
      {},
      '--shard is "1/5000". A board has from 1 to 4096 shards. Write --shard 2/10 for the second of ten.',
    ],
    ...['a/b', '3', '-1/3', '1/3/5', '1 / 3', '1.5/3', ''].map(
      (text): [string, Environment, string] => [
        text,
        {},
        `--shard is "${text}". Write --shard 2/10 for the second of ten, or --shard auto where an engine numbers the machines.`,
      ],
    ),
    [
      'auto',
      {},
      '--shard auto finds no engine that numbers this machine: none of CLOUD_RUN_TASK_INDEX (Cloud Run), AWS_BATCH_JOB_ARRAY_INDEX (AWS Batch), JOB_COMPLETION_INDEX (Kubernetes), SHARD_INDEX (GitHub Actions) is set. Write --shard 2/10 for the second of ten, or set one of them.',
    ],
    [
      'auto',
      { JOB_COMPLETION_INDEX: '0' },
      'SHARD_COUNT is not set, while JOB_COMPLETION_INDEX is 0. Set it to how many machines build shards, for example SHARD_COUNT=10.',
    ],
    [
      'auto',
      { SHARD_INDEX: '0', SHARD_COUNT: 'four' },
      'SHARD_COUNT is "four", while SHARD_INDEX is 0. Set it to how many machines build shards, for example SHARD_COUNT=10.',
    ],
    [
      'auto',
      { CLOUD_RUN_TASK_INDEX: 'x', CLOUD_RUN_TASK_COUNT: '3' },
      'CLOUD_RUN_TASK_INDEX is "x". Cloud Run sets it to a whole number from 0.',
    ],
    [
      'auto',
      { AWS_BATCH_JOB_ARRAY_INDEX: '3', AWS_BATCH_JOB_ARRAY_SIZE: '3' },
      'AWS_BATCH_JOB_ARRAY_INDEX is 3 and AWS_BATCH_JOB_ARRAY_SIZE is 3. There is no shard 4 of 3: the last is 3/3.',
    ],
    [
      'auto',
      { JOB_COMPLETION_INDEX: '1', SHARD_INDEX: '0', SHARD_COUNT: '3' },
      '--shard auto finds two numbers of this machine: JOB_COMPLETION_INDEX and SHARD_COUNT say 2/3, SHARD_INDEX and SHARD_COUNT say 1/3. Write which of them, for example --shard 2/3.',
    ],
  ];
  for (const [text, environment, message] of refused) {
    test(`is refused for ${JSON.stringify(text)} with ${JSON.stringify(environment)}`, () => {
      assert.throws(() => resolveShard(text, environment), new UsageError(message));
    });
  }
});

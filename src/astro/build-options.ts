// The options of a build besides the settings. In the environment, so that `astro build` and the content loader see them.

import { delimiter } from 'node:path';
import type { Tolerance } from '../report/thresholds.ts';
import { UsageError } from '../settings/settings.ts';

export interface BuildOptions {
  tolerance: Tolerance;
  /** Whether to read and render everything again, without caches. */
  isFull: boolean;
  /** Whether to add what is new to content/history.ndjson. */
  remember: boolean;
  /** Folders of shards that hold the postings; empty where the postings are on this machine. */
  shards: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads STRICT, ALLOW_SHRINK, FULL and REMEMBER, each 1 or unset, and SHARDS, a list of folders. Throws a UsageError that says what to write. */
export function readBuildOptions(environment: Environment): BuildOptions {
  const isSet = (name: string) => {
    const text = environment[name] ?? '';
    if (/^(?:|0|false)$/i.test(text)) return false;
    if (/^(?:1|true)$/i.test(text)) return true;
    throw new UsageError(`${name} is ${JSON.stringify(text)}. Write 1, or leave it unset.`);
  };
  return {
    tolerance: { strict: isSet('STRICT'), allowShrink: isSet('ALLOW_SHRINK') },
    isFull: isSet('FULL'),
    remember: isSet('REMEMBER'),
    shards: (environment['SHARDS'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  };
}

/** The reverse of readBuildOptions. */
export function toEnvironment({
  tolerance,
  isFull,
  remember,
  shards,
}: BuildOptions): Record<string, string> {
  return {
    ...(tolerance.strict && { STRICT: '1' }),
    ...(tolerance.allowShrink && { ALLOW_SHRINK: '1' }),
    ...(isFull && { FULL: '1' }),
    ...(remember && { REMEMBER: '1' }),
    ...(shards.length > 0 && { SHARDS: shards.join(delimiter) }),
  };
}

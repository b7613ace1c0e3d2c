// Astro prints the stack of whatever a hook or a loader throws, which is of no use to an owner who has to change a setting
// or a posting.

import { WrongHistory } from '../history/history-line.ts';
import { WrongSources } from '../intake/stated-sources.ts';
import { FaultySite } from '../publish/publish.ts';
import { explainSystemError, SystemError } from '../publish/system-error.ts';
import { UsageError } from '../settings/settings.ts';
import { BuildRefused } from './build-refused.ts';

const EXPLAINED = [UsageError, WrongSources, WrongHistory, BuildRefused, FaultySite];

/** Runs work; rethrows errors that the owner can fix as a sentence without a stack, and all others unchanged. */
export async function explainErrors<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (EXPLAINED.some((kind) => error instanceof kind)) throw withoutStack(error as Error);
    const explanation = explainSystemError(error);
    throw explanation === undefined ? error : withoutStack(new SystemError(explanation));
  }
}

function withoutStack(error: Error): Error {
  error.stack = '';
  return error;
}

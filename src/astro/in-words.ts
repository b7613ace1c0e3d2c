// Astro prints the stack of whatever a hook or a loader throws; where the code stands that refuses says nothing to an owner.

import { FaultySite } from '../publish/publish.ts';
import { explainSystemError, SystemTrouble } from '../publish/system-trouble.ts';
import { UsageError } from '../settings.ts';
import { BuildRefused } from './build-refused.ts';

const IN_WORDS = [UsageError, BuildRefused, FaultySite];

/** Runs work; throws what the owner or the machine has to change as a sentence without a stack, and anything else as it is. */
export async function inWords<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (IN_WORDS.some((kind) => error instanceof kind)) throw withoutStack(error as Error);
    const trouble = explainSystemError(error);
    throw trouble === undefined ? error : withoutStack(new SystemTrouble(trouble));
  }
}

function withoutStack(error: Error): Error {
  error.stack = '';
  return error;
}

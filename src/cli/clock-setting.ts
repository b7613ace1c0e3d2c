// Sets the clock of a command and of everything that it starts.

import { buildInstant } from '../settings/clock.ts';
import { UsageError } from '../settings/settings.ts';

/** Sets SOURCE_DATE_EPOCH; returns the instant in milliseconds. Throws a UsageError where it is set to no number. */
export function setClock(present: number): number {
  try {
    const instant = buildInstant(process.env, present);
    process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(instant / 1000));
    return instant;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(error.message);
  }
}

// The clock as the command line sees it.

import { buildInstant } from '../settings/clock.ts';
import { UsageError } from '../settings/settings.ts';

/** Takes the present in milliseconds; gives one clock to this process and everything that it starts, and gives its instant. Throws a UsageError where SOURCE_DATE_EPOCH is no clock. */
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

// npm run build: postings in, a site out, the old site kept until the new one is whole.

import { parseArgs } from 'node:util';
import type { Tolerance } from '../intake/thresholds.ts';
import { UsageError } from '../settings.ts';
import { setClock } from './clock-setting.ts';
import { makeSite } from './make-site.ts';
import { runCommand } from './run-command.ts';
import { requirePostings } from './workplace.ts';

const USAGE = `Usage: npm run build [-- --strict] [-- --allow-shrink] [-- --full]
  --strict        stop when any posting can't be published
  --allow-shrink  publish even when more than half of the postings are gone
  --full          read and make everything again, whatever is known from before`;

const root = process.cwd();

await runCommand(root, async (settings) => {
  const { isFull, ...tolerance } = readArguments();
  requirePostings(settings.jobsDir);
  await makeSite(root, settings, { now: setClock(Date.now()), tolerance, isFull });
});

function readArguments(): Tolerance & { isFull: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        strict: { type: 'boolean', default: false },
        'allow-shrink': { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
      },
    });
    return { strict: values.strict, allowShrink: values['allow-shrink'], isFull: values.full };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}

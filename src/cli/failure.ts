// What an owner is told when a build can't be finished: what happened and what to do, never a stack.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOutput } from '../publish/prepare-build.ts';
import { explainSystemError } from '../publish/system-error.ts';
import type { Settings } from '../settings/settings.ts';
import { EXIT } from './exit.ts';

interface Failure {
  words: string;
  code: number;
}

/** Takes what was thrown and the settings, where they could be read; gives the words and the exit code. */
export function explainFailure(error: unknown, settings: Settings | undefined): Failure {
  const left = settings === undefined ? '' : `\n${describeOutput(settings.outDir)}`;
  // By their names: what the content config loads comes from another copy of its module.
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'UsageError') return { words: message, code: EXIT.usage };
  if (name === 'BuildRefused') return { words: message + left, code: EXIT.refused };
  if (name === 'FaultySite') return { words: message + left, code: EXIT.defect };
  const trouble = name === 'SystemError' ? message : explainSystemError(error);
  if (trouble !== undefined) return { words: trouble + left, code: EXIT.usage };
  return { words: defectWords(error, settings) + left, code: EXIT.defect };
}

/** The stack is for whoever fixes it: it goes to a file. */
function defectWords(error: unknown, settings: Settings | undefined): string {
  const said = error instanceof Error ? error.message : String(error);
  const lines = [`The build failed: ${said}`];
  const { hint, loc, stack } = (error ?? {}) as {
    hint?: unknown;
    loc?: { file?: unknown; line?: unknown };
    stack?: unknown;
  };
  if (typeof hint === 'string') lines.push(hint);
  if (typeof loc?.file === 'string') lines.push(`It is in ${loc.file}, line ${String(loc.line)}.`);
  const file = settings && join(settings.cacheDir, 'failure.txt');
  if (file !== undefined && typeof stack === 'string') {
    try {
      writeFileSync(file, `${stack}\n`);
      lines.push(`${file} says where in the code. Report it with that file, or fix the template.`);
    } catch {
      // The words above matter more than the file.
    }
  }
  return lines.join('\n');
}

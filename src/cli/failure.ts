// Explains to an owner why a build failed: what happened and what to do, never a stack trace.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOutput } from '../publish/prepare-build.ts';
import { explainSystemError } from '../publish/system-error.ts';
import type { Settings } from '../settings/settings.ts';
import { EXIT } from './exit.ts';
import { explainMissingPackage } from './missing-package.ts';

interface Failure {
  words: string;
  code: number;
}

/** Errors whose message says what an owner has to write. */
const ABOUT_INPUT: ReadonlySet<string> = new Set(['UsageError', 'WrongSources', 'WrongHistory']);

/** `settings` is undefined where they could not be read. */
export function explainFailure(error: unknown, settings: Settings | undefined): Failure {
  const left = settings === undefined ? '' : `\n${describeOutput(settings.outDir)}`;
  // By their names: what the content config loads comes from another copy of its module.
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (ABOUT_INPUT.has(name)) return { words: message, code: EXIT.usage };
  if (name === 'BuildRefused') return { words: message + left, code: EXIT.refused };
  if (name === 'FaultySite') return { words: message + left, code: EXIT.defect };
  const trouble =
    name === 'SystemError' ? message : (explainMissingPackage(error) ?? explainSystemError(error));
  if (trouble !== undefined) return { words: trouble + left, code: EXIT.usage };
  return { words: defectWords(error, settings) + left, code: EXIT.defect };
}

/** Writes the stack trace to a file, for whoever fixes the defect. */
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
      lines.push(
        `${file} has the stack trace. Report the failure with that file, or fix the template.`,
      );
    } catch {
      // The message matters more than the file.
    }
  }
  return lines.join('\n');
}

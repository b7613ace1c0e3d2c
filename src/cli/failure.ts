// What an owner is told when a build can't be finished: what happened and what to do, never a stack.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteWords } from '../publish/prepare-build.ts';
import type { Settings } from '../settings.ts';
import { EXIT } from './exit.ts';

interface Failure {
  words: string;
  code: number;
}

/** Takes what was thrown and the settings, where they could be read; gives the words and the exit code. */
export function explainFailure(error: unknown, settings: Settings | undefined): Failure {
  const left = settings === undefined ? '' : `\n${siteWords(settings.outDir)}`;
  // By their names: what the content config loads comes from another copy of its module.
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'UsageError') return { words: message, code: EXIT.usage };
  if (name === 'BuildRefused') return { words: message + left, code: EXIT.refused };
  if (name === 'FaultySite') return { words: message + left, code: EXIT.defect };
  const trouble = findTrouble(error);
  if (trouble !== undefined) return { words: trouble + left, code: EXIT.usage };
  return { words: defectWords(error, settings) + left, code: EXIT.defect };
}

/** What the machine can refuse, and what to do about it. */
const TROUBLES: Record<string, (path: string) => string> = {
  ENOSPC: (path) =>
    `The disk is full: ${path} could not be written. Free some space, or set OUT_DIR to another disk; a new site is made beside the old one, so both must find room.`,
  EDQUOT: (path) =>
    `The disk's quota is used up: ${path} could not be written. Free some space, or set OUT_DIR to another disk; a new site is made beside the old one, so both must find room.`,
  EROFS: (path) =>
    `${path} can't be written: its disk is read-only. Make it writable, or set OUT_DIR to a folder on another disk.`,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: (path) =>
    `${path} is a link that leads round in a circle. Delete it, or set OUT_DIR or JOBS_DIR to another folder.`,
  EMFILE: () =>
    'The system allows too few open files. Raise the limit, for example with "ulimit -n 4096", and build again.',
};

function forbidden(path: string): string {
  return `The build may not use ${path}: permission denied. Change its owner or its mode, or set OUT_DIR or JOBS_DIR to a folder that this user may use; a build needs to write beside the output folder too.`;
}

/** The system's own words, where a tool keeps no more than those. */
const WORDS: Record<string, string> = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'Read-only file system': 'EROFS',
  'Permission denied': 'EACCES',
  'Too many open files': 'EMFILE',
};
const NAMED = new RegExp(`\\b(${Object.keys(TROUBLES).join('|')}): [^']*(?:'([^']+)')?`);
const WORDED = new RegExp(Object.keys(WORDS).join('|'));

/** Tools wrap the system's errors in their own. */
function findTrouble(error: unknown): string | undefined {
  for (let inner = error, depth = 0; inner instanceof Error && depth < 8; depth += 1) {
    const { code = '', path, message } = inner as NodeJS.ErrnoException;
    const named = NAMED.exec(message);
    const worded = WORDS[WORDED.exec(message)?.[0] ?? ''] ?? '';
    const trouble = TROUBLES[code] ?? TROUBLES[named?.[1] ?? worded];
    if (trouble !== undefined) {
      const told = named?.[2] ?? /\bfile in (\/\S+)/.exec(message)?.[1];
      return trouble(path ?? told ?? 'a file of the site');
    }
    inner = inner.cause ?? (inner as Partial<AggregateError>).errors?.[0];
  }
  return undefined;
}

/** The stack is for who mends it: it goes to a file. */
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
        `${file} says where in the code. Report it with that file, or fix the template.`,
      );
    } catch {
      // The words above matter more than the file.
    }
  }
  return lines.join('\n');
}
